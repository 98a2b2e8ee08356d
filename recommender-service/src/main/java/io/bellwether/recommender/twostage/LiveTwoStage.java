package io.bellwether.recommender.twostage;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.log.InvalidEventException;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.ranking.trees.CorruptTreesException;
import io.bellwether.ranking.twostage.Ranked;
import io.bellwether.ranking.twostage.TwoStageModel;
import io.bellwether.recommender.history.LiveTrade;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.SecondStage;
import io.bellwether.snapshots.Snapshot;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The two stages of a snapshot, asked as of the latest trade, with what investors did since. How
 * securities have been bought of late, and what they are like, counts as of the snapshot.
 *
 * <p>Changed by one thread, read by any number.
 */
public final class LiveTwoStage {

  /** Of whom nothing is known that they did. */
  private static final int NOBODY = -1;

  /** Whose trades do not count until a new profile comes. */
  private static final int ERASED = -2;

  private final Snapshot snapshot;
  private final StoredTwoStage stored;
  private final byte[] ofSnapshot;
  // of investors who came since, and of erased ones
  private final Map<String, Integer> newRows = new ConcurrentHashMap<>();
  private final Object fold = new Object();
  private int nextRow;
  private volatile long epochSecond;
  private volatile long version;

  private LiveTwoStage(Snapshot snapshot, SecondStage stage, StoredTwoStage stored) {
    this.snapshot = snapshot;
    this.stored = stored;
    this.ofSnapshot = stage.behaviours();
    this.nextRow = snapshot.investorIds().size();
    this.epochSecond = stored.epochSecond();
  }

  /**
   * The two stages of a snapshot; null where others answer.
   *
   * @throws RefusedSnapshotException if its parts do not fit each other
   */
  public static @Nullable LiveTwoStage of(Snapshot snapshot) {
    SecondStage stage = snapshot.servedSecondStage();
    if (stage == null) {
      return null;
    }
    try {
      return new LiveTwoStage(snapshot, stage, StoredTwoStage.of(snapshot));
    } catch (IllegalArgumentException | CorruptTreesException | InvalidEventException unfit) {
      throw new RefusedSnapshotException(
          "second stage: " + String.valueOf(unfit.getMessage()), unfit);
    }
  }

  /**
   * Candidates in no order, with their scores.
   *
   * @param profile null where none is known
   * @param newListings of which the best come in whatever others are better; empty for none
   */
  public Ranked rank(
      String investorId,
      @Nullable Investor profile,
      History history,
      FeatureRow features,
      IntPredicate excluded,
      BitSet newListings) {
    long now = epochSecond;
    float[] row = new float[stored.pipeline().denseInvestorNames().size()];
    // figures of one purchase must not be seen apart
    synchronized (fold) {
      stored
          .pipeline()
          .denseInvestorRowInto(
              profile, stored.behaviours(), Math.max(NOBODY, row(investorId)), now, row, 0);
    }
    Question question = question(history, features, now);
    return newListings.isEmpty()
        ? stored.model().rank(question, row, excluded)
        : stored.model().rank(question, row, excluded, newListings);
  }

  /** The purchases that the base of a candidate's score rests on most, the strongest first. */
  public List<Contribution> holdings(
      History history, FeatureRow features, int security, int limit) {
    return stored.model().holdings(question(history, features, epochSecond), security, limit);
  }

  /** The figures that move a candidate's score most, the strongest first. */
  public List<TwoStageModel.Contribution> figures(Ranked ranked, int candidate, int limit) {
    return stored.model().explain(ranked, candidate, limit);
  }

  private static Question question(History history, FeatureRow features, long moment) {
    return new Question(history, features, Instant.ofEpochSecond(moment));
  }

  /** Another after every event that may change an answer. */
  public long version() {
    return version;
  }

  /** A purchase was made at this moment, whether it counts or not: answers are for after it. */
  // one thread writes
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void hear(long purchaseSecond) {
    version++;
    if (purchaseSecond >= epochSecond) {
      epochSecond = purchaseSecond + 1;
    }
  }

  /** A purchase of a security of the snapshot. */
  public void add(String investorId, LiveTrade purchase) {
    synchronized (fold) {
      if (row(investorId) == NOBODY) {
        newRows.put(investorId, nextRow++);
      }
      add(row(investorId), purchase);
    }
  }

  /** What an investor did is what the snapshot knew and these purchases, in their order. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void recount(String investorId, List<LiveTrade> purchasesSince) {
    version++;
    synchronized (fold) {
      int row = row(investorId);
      stored.behaviours().restore(row, ofSnapshot);
      purchasesSince.forEach(purchase -> add(row, purchase));
    }
  }

  private void add(int row, LiveTrade purchase) {
    stored
        .behaviours()
        .add(
            row,
            stored.securityFacts().get(purchase.security()),
            purchase.value(),
            purchase.epochSecond());
  }

  /** What an investor did is forgotten. */
  public void erase(String investorId) {
    newRows.put(investorId, ERASED);
  }

  /** An investor has a profile: what they do from now on counts, also after an erasure. */
  public void join(String investorId) {
    newRows.replace(investorId, ERASED, NOBODY);
  }

  private int row(String investorId) {
    Integer newer = newRows.get(investorId);
    return newer != null ? newer : snapshot.investorIndex(investorId);
  }
}
