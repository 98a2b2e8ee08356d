package io.bellwether.recommender.snapshot;

import io.bellwether.contracts.event.AnswerGiven;
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
import io.bellwether.ranking.rules.Eligibility;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.ranking.Ranking;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.recommender.twostage.LiveTwoStage;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveState;
import io.bellwether.snapshots.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The ranking over a snapshot and all that the log has said since.
 *
 * <ul>
 *   <li>A purchase joins the investor's history. A sale leaves it: what a client has ever bought is
 *       not put to them again. Either makes an unknown investor known.
 *   <li>A purchase of a security that is not in the snapshot changes no ranking before the next
 *       snapshot.
 *   <li>A profile counts at once, for the rules and where the served model looks at features. What
 *       a security is like counts for the rules a second later, for the model as of the snapshot.
 *   <li>An erased investor is forgotten at once, and later trades do not bring them back; a new
 *       profile does.
 * </ul>
 */
public final class LiveRanking implements LiveState {

  static final Set<Topic> TOPICS = Set.of(Topic.USERS, Topic.TRADES, Topic.SECURITIES);

  private static final int WARM_ANSWERS = 500;

  private final Snapshot snapshot;
  private final Catalogue catalogue;
  private final Histories histories;
  private final Profiles profiles;
  private final Investors investors;
  private final Ruled inForce;
  private final @Nullable LiveTwoStage stages;
  private final Map<String, Ruled> byBook = new LinkedHashMap<>();
  private final Runnable onTrade;

  /** The ranking under one book of rules. */
  private record Ruled(LiveRules rules, Ranking ranking) {}

  /** Without an experiment. */
  LiveRanking(Snapshot snapshot, BookInForce book, Executor later, Runnable onTrade) {
    this(snapshot, book, Experiment.none(book), later, onTrade);
  }

  /**
   * @param experiment whose arms may have books of their own
   * @param later runs what rules have to do after a change of the catalogue
   * @param onTrade called for every trade folded
   */
  LiveRanking(
      Snapshot snapshot,
      BookInForce book,
      Experiment experiment,
      Executor later,
      Runnable onTrade) {
    this.snapshot = snapshot;
    this.catalogue = new Catalogue(snapshot.securities());
    this.histories = new Histories(snapshot);
    this.profiles = new Profiles(snapshot);
    this.investors = new Investors(snapshot.investors());
    this.stages = LiveTwoStage.of(snapshot);
    this.inForce = ruled(book, later);
    experiment.arms().forEach(arm -> ruled(arm.book(), later));
    this.onTrade = onTrade;
  }

  /** What a client should look at next, by the served model and the book in force. */
  public RecommendationOutcome recommend(InvestorId investor, Limit limit) {
    return inForce.ranking().recommend(investor, limit);
  }

  /** What a client of an arm should look at next. */
  public RecommendationOutcome recommend(InvestorId investor, Limit limit, Arm arm) {
    Ruled ruled = byBook.get(arm.book().id());
    if (ruled == null) {
      throw new IllegalArgumentException(
          "arm is \"%s\", but must be one of the experiment".formatted(arm.name()));
    }
    return ruled.ranking().recommend(investor, limit, arm.policy());
  }

  /** What the rules about securities alone make of the catalogue. */
  public Eligibility eligibility() {
    return inForce.rules().current().eligibility();
  }

  @Override
  public void warm() {
    for (Ruled ruled : byBook.values()) {
      ruled.rules().judgeAgain();
      snapshot.investorIds().stream()
          .limit(WARM_ANSWERS)
          .forEach(id -> ruled.ranking().recommend(new InvestorId(id), Limit.DEFAULT));
    }
  }

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Recorded recorded -> fold(recorded);
      case LogEntry.Erased erased -> erase(erased);
    }
  }

  private Ruled ruled(BookInForce book, Executor later) {
    return byBook.computeIfAbsent(
        book.id(),
        _ -> {
          LiveRules live = new LiveRules(book, catalogue, snapshot.popularity(), later);
          return new Ruled(
              live, new Ranking(snapshot, histories, profiles, investors, catalogue, live, stages));
        });
  }

  private void catalogueChanged() {
    byBook.values().forEach(ruled -> ruled.rules().catalogueChanged());
  }

  private void fold(LogEntry.Recorded recorded) {
    switch (recorded.event().payload()) {
      case Trade trade -> fold(trade);
      case Investor investor -> {
        // known last: whoever is known is answered by their profile
        profiles.describe(investor);
        investors.describe(investor);
        if (stages != null) {
          stages.join(investor.id().value());
        }
        histories.join(investor.id().value());
      }
      case Security security -> {
        catalogue.update(security);
        catalogueChanged();
      }
      case TradeCancelled ignored -> {}
      case SnapshotPublished ignored -> {}
      case SnapshotRefused ignored -> {}
      case AnswerGiven ignored -> {}
      case Feedback ignored -> {}
    }
  }

  private void fold(Trade trade) {
    String investor = trade.investorId().value();
    int security = catalogue.indexOf(trade.securityId().value());
    if (trade.side() == Side.BUY && security >= 0) {
      histories.buy(investor, security);
      if (stages != null) {
        stages.buy(trade, security);
      }
    } else {
      histories.trade(investor);
    }
    onTrade.run();
  }

  private void erase(LogEntry.Erased erased) {
    switch (erased.topic()) {
      case USERS -> {
        histories.erase(erased.key());
        profiles.erase(erased.key());
        investors.erase(erased.key());
        if (stages != null) {
          stages.erase(erased.key());
        }
      }
      case SECURITIES -> {
        catalogue.withdraw(erased.key());
        catalogueChanged();
      }
      case TRADES, SNAPSHOTS, ANSWERS, FEEDBACK, DEAD_LETTERS -> {}
    }
  }
}
