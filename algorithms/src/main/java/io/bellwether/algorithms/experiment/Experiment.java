package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.evaluation.metrics.Metric;
import io.bellwether.algorithms.evaluation.metrics.ModelRanker;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fits models on the train side of every split, and judges them all by the same purchases. One
 * model is in memory at a time.
 */
public final class Experiment {

  private static final double NANOS = 1e9;

  private final List<Split> folds;
  private final Judging judging;
  private final Optional<HyperparameterSearch> search;
  private final Compute compute;
  private final TrainingListener listener;
  private final List<ModelReport> reports = new ArrayList<>();
  private final List<double[]> precisions = new ArrayList<>();

  private Experiment(
      List<Split> folds,
      Judging judging,
      Optional<HyperparameterSearch> search,
      Compute compute,
      TrainingListener listener) {
    this.folds = folds;
    this.judging = judging;
    this.search = search;
    this.compute = compute;
    this.listener = listener;
  }

  /**
   * Runs the whole experiment. Same arguments, same figures but for seconds, on any number of
   * threads.
   *
   * @param recipes the models, each name once
   * @param featured models that look at more than purchases, judged after the others; they are not
   *     searched for. One that throws {@link ModelLeftOutException} has no report
   * @param plan of a search for the hyperparameters of every model that has some; without one all
   *     have their defaults
   * @param oracle reported under the name {@code oracle} after the models, and not compared
   * @param ks lengths at which lists are judged; models are compared by precision at the first
   * @param seed of all samples, resamples and searches
   * @param listener hears of phases such as {@code als: training} and {@code als: ranking}, with
   *     the fold where there are several, and {@code als: search} trial by trial
   * @throws IllegalArgumentException if an argument does not fit, or nobody can be judged; the
   *     message has the counts
   * @throws java.util.concurrent.CancellationException if the listener asks to stop
   * @throws io.bellwether.algorithms.model.DivergedException if a model does outside of a search
   */
  public static EvaluationReport run(
      Interactions all,
      int investorCount,
      int securityCount,
      SplitRule rule,
      List<Recipe> recipes,
      List<FeaturedRecipe> featured,
      Optional<SearchPlan> plan,
      Optional<Oracle> oracle,
      List<Integer> ks,
      long seed,
      Compute compute,
      TrainingListener listener) {
    ExperimentChecks.recipes(recipes, featured);
    ExperimentChecks.ks(ks, securityCount);
    oracle.ifPresent(known -> ExperimentChecks.oracle(known, investorCount, securityCount));
    List<Split> folds = rule.splits(all, investorCount, securityCount);
    folds.forEach(Split::checkWarm);
    Optional<HyperparameterSearch> search =
        plan.filter(some -> recipes.stream().anyMatch(Recipe::searchable))
            .map(
                some ->
                    HyperparameterSearch.within(
                        folds.getFirst(), rule, some, ks.getFirst(), seed, compute, listener));
    Judging judging = new Judging(folds, ks, seed, compute, listener);
    Experiment experiment = new Experiment(folds, judging, search, compute, listener);

    recipes.forEach(experiment::judge);
    featured.forEach(experiment::judge);
    List<Comparison> comparisons = experiment.comparisons(ks.getFirst(), seed);
    oracle.ifPresent(experiment::judge);
    return new EvaluationReport(
        description(rule, folds, search),
        investorCount,
        securityCount,
        all.size(),
        seed,
        folds.stream().map(Experiment::counted).toList(),
        experiment.reports,
        comparisons);
  }

  private void judge(Recipe recipe) {
    long start = System.nanoTime();
    Optional<Candidate> found =
        search.filter(some -> recipe.searchable()).map(some -> some.best(recipe));
    double searchSeconds = found.isPresent() ? (System.nanoTime() - start) / NANOS : 0;
    Candidate candidate = found.orElseGet(() -> recipe.defaults(compute));
    Judging.Verdict verdict =
        judging.judge(recipe.name(), fold -> fitted(recipe.name(), candidate, fold));
    precisions.add(verdict.foreseen().precisions());
    report(
        recipe.name(), verdict.fitSeconds(), searchSeconds, candidate.hyperparameters(), verdict);
  }

  private Ranker fitted(String name, Candidate candidate, int fold) {
    Split split = folds.get(fold);
    PhaseListener phases = new PhaseListener(listener, name, judging.shown(fold));
    return new ModelRanker(candidate.trainer().fit(split.train(), phases), split.train().matrix());
  }

  private void judge(FeaturedRecipe recipe) {
    Judging.Verdict verdict;
    try {
      verdict =
          judging.judge(
              recipe.name(),
              fold ->
                  recipe.fit(
                      folds.get(fold),
                      compute,
                      new PhaseListener(listener, recipe.name(), judging.shown(fold))));
    } catch (ModelLeftOutException e) {
      return; // of all folds, since its figures would be of fewer than those of the others
    }
    precisions.add(verdict.foreseen().precisions());
    report(recipe.name(), verdict.fitSeconds(), 0, recipe.hyperparameters(), verdict);
  }

  private void judge(Oracle oracle) {
    Judging.Verdict verdict =
        judging.judge(
            Oracle.NAME, fold -> oracle.on(folds.get(fold).train().matrix(), compute.kernels()));
    report(Oracle.NAME, 0, 0, new TreeMap<>(), verdict);
  }

  private void report(
      String name,
      double fitSeconds,
      double searchSeconds,
      SortedMap<String, String> hyperparameters,
      Judging.Verdict verdict) {
    reports.add(
        new ModelReport(
            name,
            fitSeconds,
            verdict.rankSeconds(),
            searchSeconds,
            hyperparameters,
            verdict.newPurchases(),
            verdict.withRepeats(),
            verdict.coldInvestors()));
  }

  private List<Comparison> comparisons(int k, long seed) {
    return Comparisons.of(
        Metric.PRECISION.at(k),
        reports.stream().map(ModelReport::name).toList(),
        // precision at the first k is the first metric of all
        reports.stream().map(report -> report.newPurchases().metrics().getFirst().value()).toList(),
        precisions,
        seed,
        compute.pool());
  }

  private static String description(
      SplitRule rule, List<Split> folds, Optional<HyperparameterSearch> search) {
    return search.isPresent() && folds.size() > 1
        ? rule.description()
            + "; hyperparameters searched once, within the train side of the first fold"
        : rule.description();
  }

  private static Fold counted(Split split) {
    CsrMatrix test = split.test();
    return new Fold(
        split.description(),
        split.train().matrix().nonZeroCount(),
        test.nonZeroCount(),
        test.nonZeroCount() - split.newTest().nonZeroCount(),
        split.warmInvestors(Repeats.COUNTED).length,
        split.coldInvestors().length);
  }
}
