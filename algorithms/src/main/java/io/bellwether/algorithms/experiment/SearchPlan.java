package io.bellwether.algorithms.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * How many settings of a model are tried, and on how many investors. Trials are judged inside the
 * training period alone; the defaults are always among them.
 */
public sealed interface SearchPlan {

  int MOST_TRIALS = 10_000;

  /** The settings tried at first, the defaults included. */
  int trials();

  /** What is tried, in order: each rung takes the best of the one before. */
  List<Rung> rungs();

  /**
   * A round of trials.
   *
   * @param candidates how many settings are tried
   * @param share of the investors who are trained on and judged, above 0 and at most 1
   */
  record Rung(int candidates, double share) {}

  /**
   * Every setting on all investors.
   *
   * @see "Bergstra, Bengio: Random Search for Hyper-Parameter Optimization, JMLR 13, 2012"
   */
  record RandomSearch(int trials) implements SearchPlan {

    public RandomSearch {
      checkTrials(trials);
    }

    @Override
    public List<Rung> rungs() {
      return List.of(new Rung(trials, 1));
    }
  }

  /**
   * All settings on few investors, the best one in eta of them on eta times as many, and so on; the
   * last two or more on all. Samples are nested. The rung with a single setting, which has nobody
   * to be compared with, is left out.
   *
   * @param eta at least 2 and at most 100
   * @see "Jamieson, Talwalkar: Non-stochastic Best Arm Identification and Hyperparameter
   *     Optimization, AISTATS 2016, figure 3; Li, Jamieson, DeSalvo, Rostamizadeh, Talwalkar:
   *     Hyperband, JMLR 18, 2018"
   */
  record SuccessiveHalving(int trials, int eta) implements SearchPlan {

    private static final int DEFAULT_ETA = 3;
    private static final int MOST_ETA = 100;

    public SuccessiveHalving {
      checkTrials(trials);
      if (eta < 2 || eta > MOST_ETA) {
        throw new IllegalArgumentException(
            "eta is %d, must be at least 2 and at most %d".formatted(eta, MOST_ETA));
      }
    }

    /** Keeps one in three. */
    public SuccessiveHalving(int trials) {
      this(trials, DEFAULT_ETA);
    }

    @Override
    public List<Rung> rungs() {
      List<Integer> counts = new ArrayList<>();
      for (int count = trials; count > 1; count = Math.ceilDiv(count, eta)) {
        counts.add(count);
      }
      List<Rung> rungs = new ArrayList<>();
      for (int rung = 0; rung < counts.size(); rung++) {
        rungs.add(new Rung(counts.get(rung), StrictMath.pow(eta, rung + 1.0 - counts.size())));
      }
      return List.copyOf(rungs);
    }
  }

  private static void checkTrials(int trials) {
    if (trials < 1 || trials > MOST_TRIALS) {
      throw new IllegalArgumentException(
          "trials is %d, must be at least 1 and at most %d".formatted(trials, MOST_TRIALS));
    }
  }
}
