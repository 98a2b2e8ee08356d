package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.eventlog.LogEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies entries of {@code answers}, {@code feedback} and {@code trades} to the store, and keeps
 * the running totals beside it. For one thread.
 */
@Singleton
final class OutcomeFold {

  private final OutcomeStore store;
  private final LivePrecision precision;
  private final Judging judging;
  private final InstantSource clock = InstantSource.system();

  private @Nullable String lastAnswer;

  OutcomeFold(OutcomeStore store, LivePrecision precision, OutcomeConfig config) {
    this.store = store;
    this.precision = precision;
    this.judging = Judging.of(config);
  }

  /** Counts all that the store holds, whatever was counted before. */
  OffsetVector begin() {
    store.prepare();
    OffsetVector offsets = store.offsets();
    Tally tally = precision.tally();
    tally.clear();
    lastAnswer = null;
    tally.advance(judging.finalUntil(clock.instant()));
    store.everyClient(
        client ->
            tally.change(client.investorId(), List.of(), client.contributions(judging.window())));
    return offsets;
  }

  /** Applies entries and keeps the offsets that they reach. */
  void apply(List<LogEntry> entries, OffsetVector reached) {
    Instant now = clock.instant();
    List<DomainEvent> events = new ArrayList<>();
    Set<String> investors = new HashSet<>();
    for (LogEntry entry : entries) {
      if (entry instanceof LogEntry.Recorded recorded) {
        String investor = investorOf(recorded.event().payload(), now);
        if (investor != null) {
          events.add(recorded.event().payload());
          investors.add(investor);
        }
      }
    }
    Map<String, ClientRecord> clients = store.clients(investors);
    Map<String, List<Contribution>> before = new HashMap<>();
    for (String investor : investors) {
      ClientRecord client = clients.computeIfAbsent(investor, ClientRecord::new);
      before.put(investor, client.contributions(judging.window()));
    }
    List<RecordedAnswer> answers = new ArrayList<>();
    for (DomainEvent event : events) {
      apply(event, clients, answers);
    }
    clients.values().forEach(client -> client.prune(judging, now));
    if (!answers.isEmpty()) {
      lastAnswer = answers.getLast().recommendationId();
    }
    store.save(clients.values(), answers, lastAnswer, reached);
    before.forEach((investor, from) -> count(clients, investor, from));
  }

  /** Days whose windows have closed by now are final. */
  void closeDays() {
    precision.tally().advance(judging.finalUntil(clock.instant()));
  }

  /** Drops what is kept no longer; how many answers that was. */
  long dropOld() {
    Instant now = clock.instant();
    Tally tally = precision.tally();
    Instant keptFrom = judging.keptFrom(now);
    List<ClientRecord> pruned = new ArrayList<>();
    store.clientsSince(
        keptFrom,
        client -> {
          List<Contribution> from = client.contributions(judging.window());
          client.prune(judging, now);
          tally.change(client.investorId(), from, client.contributions(judging.window()));
          pruned.add(client);
        });
    store.saveClients(pruned);
    return store.dropAnswers(keptFrom);
  }

  /** Null for what judges nothing: trades from before any answer that may still arrive. */
  private @Nullable String investorOf(DomainEvent event, Instant now) {
    return switch (event) {
      case AnswerGiven answer ->
          answer.answeredAt().isBefore(judging.keptFrom(now)) ? null : answer.investorId().value();
      case Feedback said ->
          said.occurredAt().isBefore(judging.keptFrom(now)) ? null : said.investorId().value();
      case Trade trade ->
          trade.corrects() == null && trade.executedAt().isBefore(judging.tradesFrom(now))
              ? null
              : trade.investorId().value();
      case TradeCancelled cancelled ->
          cancelled.cancelledAt().isBefore(judging.tradesFrom(now))
              ? null
              : cancelled.investorId().value();
      case Security other -> throw unexpected(other.id().value());
      case Investor other -> throw unexpected(other.id().value());
      case SnapshotPublished other -> throw unexpected(other.id());
      case SnapshotRefused other -> throw unexpected(other.id());
      case ClientBrief other -> throw unexpected(other.investorId().value());
    };
  }

  private void apply(
      DomainEvent event, Map<String, ClientRecord> clients, List<RecordedAnswer> answers) {
    switch (event) {
      case AnswerGiven answer -> {
        answers.add(RecordedAnswer.of(answer));
        clientOf(clients, answer.investorId().value()).answer(answer);
      }
      case Feedback said -> clientOf(clients, said.investorId().value()).said(said);
      case Trade trade -> clientOf(clients, trade.investorId().value()).trade(trade);
      case TradeCancelled cancelled ->
          clientOf(clients, cancelled.investorId().value()).cancel(cancelled);
      case Security other -> throw unexpected(other.id().value());
      case Investor other -> throw unexpected(other.id().value());
      case SnapshotPublished other -> throw unexpected(other.id());
      case SnapshotRefused other -> throw unexpected(other.id());
      case ClientBrief other -> throw unexpected(other.investorId().value());
    }
  }

  private void count(Map<String, ClientRecord> clients, String investor, List<Contribution> from) {
    precision
        .tally()
        .change(investor, from, clientOf(clients, investor).contributions(judging.window()));
  }

  private static ClientRecord clientOf(Map<String, ClientRecord> clients, String investor) {
    ClientRecord client = clients.get(investor);
    if (client == null) {
      throw new IllegalStateException("the record of a client of this batch was not loaded");
    }
    return client;
  }

  private static IllegalStateException unexpected(String id) {
    return new IllegalStateException("event " + id + " says nothing of an answer");
  }
}
