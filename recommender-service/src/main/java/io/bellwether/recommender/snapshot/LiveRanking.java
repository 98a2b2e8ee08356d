package io.bellwether.recommender.snapshot;

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
import io.bellwether.ranking.rules.Eligibility;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.history.Change;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.history.LiveTrade;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Ranking;
import io.bellwether.recommender.ranking.RecommendationOutcome;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.recommender.twostage.LiveTwoStage;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveState;
import io.bellwether.snapshots.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 *   <li>A trade counts once, and not at all once it is cancelled or corrected, in whatever order
 *       that is read. One that the snapshot has counted leaves with the next training: {@link
 *       Histories} says why.
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
  private static final Duration WARM_TIME = Duration.ofMillis(500);

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
    this(snapshot, book, experiment, later, InstantSource.system(), onTrade);
  }

  private LiveRanking(
      Snapshot snapshot,
      BookInForce book,
      Experiment experiment,
      Executor later,
      InstantSource clock,
      Runnable onTrade) {
    this.snapshot = snapshot;
    this.catalogue = new Catalogue(snapshot.securities());
    this.histories = new Histories(snapshot);
    this.profiles = new Profiles(snapshot);
    this.investors = new Investors(snapshot.investors());
    this.stages = LiveTwoStage.of(snapshot);
    this.inForce = ruled(book, later, clock);
    experiment.arms().forEach(arm -> ruled(arm.book(), later, clock));
    this.onTrade = onTrade;
  }

  /** A snapshot as it was when it was published: nothing is folded on. */
  static LiveRanking asOf(Snapshot snapshot, BookInForce book, Instant publishedAt) {
    return new LiveRanking(
        snapshot,
        book,
        Experiment.none(book),
        Runnable::run,
        InstantSource.fixed(publishedAt),
        () -> {});
  }

  /** By the served model and the book in force; see {@link Ranking#recommend}. */
  public RecommendationOutcome recommend(Query query) {
    return inForce.ranking().recommend(query, Policy.MODEL);
  }

  /** By the policy and the book of an arm. */
  public RecommendationOutcome recommend(Query query, Arm arm) {
    return ruledBy(arm).ranking().recommend(query, arm.policy());
  }

  /** Whether anybody has heard of an investor who was not erased since. */
  public boolean knows(InvestorId investor) {
    return histories.of(investor.value()) != null;
  }

  /**
   * Names all that the answer to a question follows from: where it is the same the answer is.
   * Replicas that have folded the log up to the same place agree.
   */
  public String version(Query query, Arm arm) {
    LiveRules rules = ruledBy(arm).rules();
    Fingerprint print = new Fingerprint();
    print.add(snapshot.manifest().id());
    print.add(arm.name());
    print.add(rules.book().id());
    print.add(rules.judgement().version());
    print.add(catalogue.version());
    print.add(stages == null ? 0 : stages.version());
    print.add(query.asked().toString());
    for (InvestorId investor : query.investors()) {
      print.add(investor.value());
      print.add(histories.of(investor.value()));
      print.add(investors.said(investor.value()));
    }
    return print.text();
  }

  /** What the rules about securities alone make of the catalogue. */
  public Eligibility eligibility() {
    return inForce.rules().current().eligibility();
  }

  @Override
  public void warm() {
    for (Ruled ruled : byBook.values()) {
      ruled.rules().judgeAgain();
      long startNanos = System.nanoTime();
      snapshot.investorIds().stream()
          .limit(WARM_ANSWERS)
          .takeWhile(_ -> System.nanoTime() - startNanos < WARM_TIME.toNanos())
          .map(id -> Query.of(new InvestorId(id), Limit.DEFAULT))
          .forEach(query -> ruled.ranking().recommend(query, Policy.MODEL));
    }
  }

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Recorded recorded -> fold(recorded);
      case LogEntry.Erased erased -> erase(erased);
    }
  }

  private Ruled ruledBy(Arm arm) {
    Ruled ruled = byBook.get(arm.book().id());
    if (ruled == null) {
      throw new IllegalArgumentException(
          "arm is \"%s\", but must be one of the experiment".formatted(arm.name()));
    }
    return ruled;
  }

  private Ruled ruled(BookInForce book, Executor later, InstantSource clock) {
    return byBook.computeIfAbsent(
        book.id(),
        _ -> {
          LiveRules live = new LiveRules(book, catalogue, snapshot.popularity(), later, clock);
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
      case TradeCancelled cancelled -> {
        String investor = cancelled.investorId().value();
        recount(investor, histories.cancel(investor, cancelled.tradeId()));
      }
      case SnapshotPublished ignored -> {}
      case SnapshotRefused ignored -> {}
      case AnswerGiven ignored -> {}
      case Feedback ignored -> {}
      case ClientBrief ignored -> {}
    }
  }

  private void fold(Trade trade) {
    String investor = trade.investorId().value();
    int security =
        trade.side() == Side.BUY ? catalogue.indexOf(trade.securityId().value()) : LiveTrade.NONE;
    LiveTrade did = new LiveTrade(security, value(trade), trade.executedAt().getEpochSecond());
    Change change = histories.trade(investor, trade.id(), trade.corrects(), did);
    if (stages != null && security != LiveTrade.NONE) {
      stages.hear(did.epochSecond());
      if (change == Change.ADDED) {
        stages.add(investor, did);
      }
    }
    recount(investor, change);
    onTrade.run();
  }

  private void recount(String investor, Change change) {
    if (stages != null && change == Change.TAKEN_OUT) {
      stages.recount(investor, histories.purchasesSince(investor));
    }
  }

  /** As training has it. */
  private static float value(Trade trade) {
    double value = trade.quantity().multiply(trade.price().amount()).doubleValue();
    return (float) Math.min(value, Float.MAX_VALUE);
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
