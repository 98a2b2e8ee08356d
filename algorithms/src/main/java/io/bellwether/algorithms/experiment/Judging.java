package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.FoldJudge;
import io.bellwether.algorithms.evaluation.metrics.FoldValues;
import io.bellwether.algorithms.evaluation.metrics.GroupValues;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Judges one ranker after another on all folds, and keeps what they share. */
final class Judging {

  private static final double NANOS = 1e9;
  private static final int GROUPS = 3;

  private final List<Split> folds;
  private final List<FoldJudge> judges;
  private final List<Integer> ks;
  private final boolean priced;
  private final long seed;
  private final Compute compute;
  private final TrainingListener listener;

  Judging(
      List<Split> folds, List<Integer> ks, long seed, Compute compute, TrainingListener listener) {
    this.folds = folds;
    this.judges =
        folds.stream().map(fold -> new FoldJudge(fold, ks, seed, compute.pool())).toList();
    this.ks = ks;
    // a mean over folds must mean the same in each
    this.priced = folds.stream().allMatch(Split::priced);
    this.seed = seed;
    this.compute = compute;
    this.listener = listener;
  }

  /**
   * How one ranker did.
   *
   * @param foreseen new purchases, investor by investor
   */
  record Verdict(
      double fitSeconds,
      double rankSeconds,
      MetricGroup newPurchases,
      MetricGroup withRepeats,
      MetricGroup coldInvestors,
      GroupValues foreseen) {}

  /**
   * @param fitted makes the ranker for a fold; its time is what a fit takes
   */
  Verdict judge(String name, IntFunction<Ranker> fitted) {
    List<FoldValues> newPurchases = new ArrayList<>();
    List<FoldValues> withRepeats = new ArrayList<>();
    List<FoldValues> cold = new ArrayList<>();
    double fitSeconds = 0;
    double rankSeconds = 0;
    for (int fold = 0; fold < folds.size(); fold++) {
      long start = System.nanoTime();
      Ranker ranker = fitted.apply(fold);
      fitSeconds += secondsSince(start) / folds.size();

      Progress progress = new Progress(listener, name + ": ranking" + shown(fold), GROUPS);
      int[] warm = folds.get(fold).warmInvestors(Repeats.EXCLUDED);
      progress.stopIfCancelled();
      start = System.nanoTime();
      RankedLists lists = ranked(ranker, warm, Repeats.EXCLUDED);
      rankSeconds += secondsSince(start) / folds.size();
      newPurchases.add(judges.get(fold).judge(ranker, lists, warm, Repeats.EXCLUDED));
      step(progress);
      withRepeats.add(
          judged(fold, ranker, folds.get(fold).warmInvestors(Repeats.COUNTED), Repeats.COUNTED));
      step(progress);
      cold.add(judged(fold, ranker, folds.get(fold).coldInvestors(), Repeats.EXCLUDED));
      progress.advance(1);
    }
    GroupValues foreseen = combined(newPurchases);
    return new Verdict(
        fitSeconds,
        rankSeconds,
        group(foreseen),
        group(combined(withRepeats)),
        group(combined(cold)),
        foreseen);
  }

  /** Such as {@code ", fold 2 of 3"}; empty where there is but one. */
  String shown(int fold) {
    return folds.size() == 1 ? "" : ", fold %d of %d".formatted(fold + 1, folds.size());
  }

  private FoldValues judged(int fold, Ranker ranker, int[] investors, Repeats repeats) {
    return judges.get(fold).judge(ranker, ranked(ranker, investors, repeats), investors, repeats);
  }

  private RankedLists ranked(Ranker ranker, int[] investors, Repeats repeats) {
    return ranker.rank(investors, Collections.max(ks), repeats, compute.pool());
  }

  private GroupValues combined(List<FoldValues> values) {
    return GroupValues.of(ks, folds.getFirst().test().columnCount(), values);
  }

  private MetricGroup group(GroupValues values) {
    return new MetricGroup(values.investorCount(), values.estimates(priced, seed, compute.pool()));
  }

  private static void step(Progress progress) {
    progress.advance(1);
    progress.stopIfCancelled();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
