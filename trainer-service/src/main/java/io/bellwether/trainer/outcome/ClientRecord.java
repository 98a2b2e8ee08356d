package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one client was recommended, said of it and bought. Each event changes it once, however often
 * and in whatever order the topics are read.
 *
 * <p>A client who asks again sees much the same list. So of each day of UTC one answer is judged:
 * the first that was not part of a batch. What was said of any answer of that day counts for it.
 */
final class ClientRecord {

  private static final String BATCH = "batch";
  private static final int MOST_ANSWERS_A_DAY = 100;
  private static final int MOST_CANCELLED = 1_000;

  /** In the question of an answer: an arm's way to order that is not the served model. */
  private static final String POLICY = "policy";

  /**
   * The judged answer of one day.
   *
   * @param snapshotId empty where the snapshot's model did not order the items
   * @param items the first of the answer, at most {@link Judging#JUDGED_ITEMS}
   * @param answerIds of the day, the first {@value #MOST_ANSWERS_A_DAY}
   */
  record Day(
      String answerId,
      Instant answeredAt,
      String snapshotId,
      String experiment,
      String arm,
      List<String> items,
      Set<String> answerIds) {}

  /** A purchase that was not cancelled. */
  record Purchase(String securityId, Instant executedAt) {}

  /** What was said of one answer. */
  record Said(String answerId, FeedbackKind kind, List<String> securityIds, Instant occurredAt) {}

  private final String investorId;
  private final TreeMap<LocalDate, Day> days = new TreeMap<>();
  private final Map<String, Purchase> purchases = new LinkedHashMap<>();
  private final Set<String> cancelled = new LinkedHashSet<>();
  private final Map<String, Said> feedback = new LinkedHashMap<>();

  ClientRecord(String investorId) {
    this.investorId = investorId;
  }

  String investorId() {
    return investorId;
  }

  Collection<Day> days() {
    return days.values();
  }

  /** By trade. */
  Map<String, Purchase> purchases() {
    return purchases;
  }

  /** Trades that count no more. */
  Set<String> cancelled() {
    return cancelled;
  }

  /** By its id. */
  Map<String, Said> feedback() {
    return feedback;
  }

  boolean isEmpty() {
    return days.isEmpty() && purchases.isEmpty() && cancelled.isEmpty() && feedback.isEmpty();
  }

  void add(Day day) {
    days.put(Judging.day(day.answeredAt()), day);
  }

  void answer(AnswerGiven answer) {
    if (answer.channel().equals(BATCH)) {
      return;
    }
    Day known = days.get(Judging.day(answer.answeredAt()));
    Set<String> ids = new LinkedHashSet<>(known == null ? Set.of() : known.answerIds());
    if (ids.size() < MOST_ANSWERS_A_DAY) {
      ids.add(answer.recommendationId());
    }
    if (known == null || answer.recommendationId().compareTo(known.answerId()) < 0) {
      add(judged(answer, ids));
    } else {
      add(with(known, ids));
    }
  }

  void said(Feedback said) {
    feedback.putIfAbsent(
        said.id(),
        new Said(
            said.recommendationId(),
            said.kind(),
            said.securityIds().stream().map(id -> id.value()).toList(),
            said.occurredAt()));
  }

  void trade(Trade trade) {
    String corrected = trade.corrects();
    if (corrected != null) {
      cancel(corrected);
    }
    if (trade.side() == Side.BUY && !cancelled.contains(trade.id())) {
      purchases.putIfAbsent(
          trade.id(), new Purchase(trade.securityId().value(), trade.executedAt()));
    }
  }

  void cancel(TradeCancelled trade) {
    cancel(trade.tradeId());
  }

  /** Drops what is kept no longer, and trades that judge nothing. */
  void prune(Judging judging, Instant now) {
    Instant keptFrom = judging.keptFrom(now);
    days.values().removeIf(day -> day.answeredAt().isBefore(keptFrom));
    feedback.values().removeIf(said -> said.occurredAt().isBefore(keptFrom));
    Instant tradesFrom = judging.tradesFrom(now);
    purchases
        .values()
        .removeIf(
            purchase ->
                purchase.executedAt().isBefore(tradesFrom)
                    && days.values().stream()
                        .noneMatch(day -> isWithin(day, purchase, judging.window())));
  }

  /** Securities of an answer that were bought in time, with the first purchase of each. */
  Map<String, Instant> bought(Collection<String> items, Instant answeredAt, Duration window) {
    Map<String, Instant> bought = new TreeMap<>();
    for (Purchase purchase : purchases.values()) {
      if (items.contains(purchase.securityId())
          && isWithin(answeredAt, purchase.executedAt(), window)) {
        bought.merge(
            purchase.securityId(),
            purchase.executedAt(),
            (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return bought;
  }

  /** What this client adds to the totals. */
  List<Contribution> contributions(Duration window) {
    List<Contribution> contributions = new ArrayList<>();
    days.forEach(
        (date, day) -> {
          boolean shown = isSaid(day, null);
          contributions.add(
              new Contribution(
                  new Contribution.Group(date, day.snapshotId(), day.experiment(), day.arm()),
                  day.items().size(),
                  bought(day.items(), day.answeredAt(), window).size(),
                  shown ? 1 : 0,
                  isSaid(day, FeedbackKind.ACCEPTED) ? 1 : 0));
        });
    return contributions;
  }

  /** Null for anything at all: what was opened was shown. */
  private boolean isSaid(Day day, @Nullable FeedbackKind kind) {
    return feedback.values().stream()
        .filter(said -> kind == null || said.kind() == kind)
        .anyMatch(said -> day.answerIds().contains(said.answerId()));
  }

  private void cancel(String tradeId) {
    purchases.remove(tradeId);
    // remembered, for the trade may be read again or later
    cancelled.add(tradeId);
    if (cancelled.size() > MOST_CANCELLED) {
      cancelled.remove(cancelled.iterator().next());
    }
  }

  private static Day judged(AnswerGiven answer, Set<String> ids) {
    return new Day(
        answer.recommendationId(),
        answer.answeredAt(),
        answer.question().containsKey(POLICY) ? "" : answer.snapshotId(),
        answer.experiment(),
        answer.arm(),
        answer.items().stream()
            .limit(Judging.JUDGED_ITEMS)
            .map(item -> item.securityId().value())
            .toList(),
        ids);
  }

  private static Day with(Day day, Set<String> ids) {
    return new Day(
        day.answerId(),
        day.answeredAt(),
        day.snapshotId(),
        day.experiment(),
        day.arm(),
        day.items(),
        ids);
  }

  private static boolean isWithin(Day day, Purchase purchase, Duration window) {
    return isWithin(day.answeredAt(), purchase.executedAt(), window);
  }

  private static boolean isWithin(Instant answeredAt, Instant executedAt, Duration window) {
    return executedAt.isAfter(answeredAt) && !executedAt.isAfter(answeredAt.plus(window));
  }
}
