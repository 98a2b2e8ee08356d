package io.bellwether.trainer.fold;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.features.clients.DealTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Folds entries of {@code securities}, {@code users} and {@code trades} in any interleaving of
 * their partitions. A trade id of an investor counts once, and not at all when it was cancelled or
 * another of the investor's trades corrects it, whichever of the two was read first. Of a security
 * and of an investor the last word counts, and what was said before as far as {@link
 * TrainingSet#securitiesAt} needs it.
 */
public final class TrainingSetFold implements Consumer<LogEntry> {

  private final Map<String, Security> securities = new HashMap<>();
  // an empty value is an investor who was erased, whatever trades come before or after
  private final Map<String, Optional<Investor>> investors = new HashMap<>();
  private final FactsByWeek<Security> securityFacts = new FactsByWeek<>(Security::asOf);
  private final FactsByWeek<Investor> profileFacts = new FactsByWeek<>(Investor::asOf);
  private final Map<String, Integer> investorNumbers = new HashMap<>();
  private final Map<String, Integer> securityNumbers = new HashMap<>();
  private final List<String> investorOfNumber = new ArrayList<>();
  private final List<String> securityOfNumber = new ArrayList<>();
  private final KnownTerms terms = new KnownTerms();
  private final TradeColumns trades = new TradeColumns();
  private final TradeIds tradeIds = new TradeIds(trades);
  private long repeatedTradeCount;

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Erased erased -> erase(erased);
      case LogEntry.Recorded recorded -> {
        switch (recorded.event().payload()) {
          case Security security -> {
            securities.put(security.id().value(), security);
            securityFacts.add(security.id().value(), security);
          }
          case Investor investor -> {
            investors.put(investor.id().value(), Optional.of(investor));
            profileFacts.add(investor.id().value(), investor);
          }
          case Trade trade -> add(trade);
          case TradeCancelled cancelled ->
              trades.cancel(row(cancelled.investorId(), cancelled.tradeId()));
          case SnapshotPublished snapshot -> throw unexpected(snapshot.id());
          case SnapshotRefused refused -> throw unexpected(refused.id());
          case AnswerGiven answer -> throw unexpected(answer.recommendationId());
          case Feedback feedback -> throw unexpected(feedback.id());
          case ClientBrief brief -> throw unexpected(brief.investorId().value());
        }
      }
    }
  }

  /** The state at the entries folded so far. */
  public TrainingSet finish() {
    return TrainingSet.of(
        securities,
        investors,
        new KnownFacts(securityFacts.all(), profileFacts.all()),
        trades,
        investorOfNumber,
        securityOfNumber,
        terms.all(),
        repeatedTradeCount);
  }

  private void erase(LogEntry.Erased erased) {
    if (erased.topic() == Topic.USERS) {
      investors.put(erased.key(), Optional.empty());
      profileFacts.forget(erased.key());
    } else if (erased.topic() == Topic.SECURITIES) {
      securities.remove(erased.key());
      securityFacts.forget(erased.key());
    }
  }

  private void add(Trade trade) {
    int row = row(trade.investorId(), trade.id());
    if (trades.isSeen(row)) {
      repeatedTradeCount++;
      return;
    }
    trades.see(
        row,
        number(trade.securityId().value(), securityNumbers, securityOfNumber),
        trade.executedAt().getEpochSecond(),
        trade.quantity().multiply(trade.price().amount()).doubleValue(),
        trade.side() == Side.BUY);
    trades.describe(
        row,
        trade.quantity().floatValue(),
        terms.number(new DealTerms(trade.price().currency(), trade.channel())));
    String corrected = trade.corrects();
    if (corrected != null) {
      trades.correct(row(trade.investorId(), corrected));
    }
  }

  /** An investor's trades lie in one partition; across partitions nobody could tell the first. */
  private int row(InvestorId investor, String tradeId) {
    return tradeIds.row(number(investor.value(), investorNumbers, investorOfNumber), tradeId);
  }

  private static int number(String id, Map<String, Integer> numbers, List<String> idOfNumber) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, idOfNumber.size());
    idOfNumber.add(id);
    return idOfNumber.size() - 1;
  }

  private static IllegalStateException unexpected(String id) {
    return new IllegalStateException("event " + id + " does not belong to a training set");
  }
}
