package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.evaluation.Draws;
import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.evaluation.metrics.FoldJudge;
import io.bellwether.algorithms.evaluation.metrics.ModelRanker;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for the settings of a model that foresee new purchases best, by precision at k, within the
 * train side of one split. It is handed nothing else, so it cannot look at what is to be foreseen.
 */
final class HyperparameterSearch {

  private final SearchPlan plan;
  private final Split validation;
  private final int k;
  private final long seed;
  private final Compute compute;
  private final TrainingListener listener;

  private HyperparameterSearch(
      SearchPlan plan,
      Split validation,
      int k,
      long seed,
      Compute compute,
      TrainingListener listener) {
    this.plan = plan;
    this.validation = validation;
    this.k = k;
    this.seed = seed;
    this.compute = compute;
    this.listener = listener;
  }

  /**
   * @throws IllegalArgumentException if the train side cannot be parted again, or leaves nobody to
   *     judge
   */
  static HyperparameterSearch within(
      Split outer,
      SplitRule rule,
      SearchPlan plan,
      int k,
      long seed,
      Compute compute,
      TrainingListener listener) {
    Interactions train = outer.trainEvents();
    CsrMatrix shape = outer.test();
    try {
      Split validation =
          rule.validation(outer).splits(train, shape.rowCount(), shape.columnCount()).getFirst();
      validation.checkWarm();
      return new HyperparameterSearch(plan, validation, k, seed, compute, listener);
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          "no search for hyperparameters within the train side of \"%s\": %s"
              .formatted(outer.description(), unfit.getMessage()),
          unfit);
    }
  }

  /** The best settings found; of equal ones those drawn first, the defaults before all. */
  Candidate best(Recipe recipe) {
    List<SearchPlan.Rung> rungs = plan.rungs();
    int total = rungs.stream().mapToInt(SearchPlan.Rung::candidates).sum();
    Progress progress = new Progress(listener, recipe.name() + ": search", total);
    List<Candidate> candidates = candidates(recipe);
    for (SearchPlan.Rung rung : rungs) {
      candidates = ranked(candidates.subList(0, rung.candidates()), rung.share(), progress);
    }
    return candidates.getFirst();
  }

  private List<Candidate> candidates(Recipe recipe) {
    SplittableRandom random = new SplittableRandom(Draws.bits(seed, recipe.name().hashCode()));
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(recipe.defaults(compute));
    while (candidates.size() < plan.trials()) {
      candidates.add(recipe.draw(random, compute));
    }
    return candidates;
  }

  private List<Candidate> ranked(List<Candidate> candidates, double share, Progress progress) {
    InvestorSample sample = InvestorSample.of(validation, share, seed);
    double[] precisions = new double[candidates.size()];
    for (int trial = 0; trial < precisions.length; trial++) {
      progress.stopIfCancelled();
      precisions[trial] = precision(candidates.get(trial), sample);
      progress.advance(1);
    }
    return IntStream.range(0, precisions.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer trial) -> -precisions[trial]))
        .map(candidates::get)
        .toList();
  }

  private double precision(Candidate candidate, InvestorSample sample) {
    Model model;
    try {
      model = candidate.trainer().fit(sample.train(), PhaseListener.cancelling(listener));
    } catch (DivergedException worst) {
      return -1;
    }
    RankedLists lists =
        new ModelRanker(model, validation.train().matrix())
            .rank(sample.judged(), k, Repeats.EXCLUDED, compute.pool());
    return FoldJudge.meanPrecision(k, lists, sample.judged(), validation.newTest());
  }
}
