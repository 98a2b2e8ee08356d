package io.bellwether.algorithms.popularity;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;

/**
 * Counts, for each security, the distinct investors who bought it, or who bought it within the
 * window before the last purchase of all:
 *
 * <pre>score(j) = |{u : u bought j after t_last - window}|</pre>
 *
 * The windowed count is the baseline that an honest comparison must show: where tastes move, it can
 * beat models that learn from all of the past.
 *
 * @see "Ji, Sun, Zhang, Li: A Re-visit of the Popularity Baseline in Recommender Systems, SIGIR
 *     2020, section 3"
 */
public final class PopularityTrainer implements Trainer {

  private final PopularityHyperparameters hyperparameters;

  public PopularityTrainer(PopularityHyperparameters hyperparameters) {
    this.hyperparameters = hyperparameters;
  }

  /**
   * Counts all investors of every security.
   *
   * @param interactions investors x securities; an entry is one investor who bought, whatever its
   *     value, so buying twice counts once
   */
  public static PopularityModel fit(CsrMatrix interactions) {
    return new PopularityTrainer(PopularityHyperparameters.allTime())
        .fit(TrainingInteractions.undated(interactions), TrainingListener.silent());
  }

  @Override
  public PopularityModel fit(TrainingInteractions interactions, TrainingListener listener) {
    Progress progress = new Progress(listener, hyperparameters.modelName(), 1);
    progress.stopIfCancelled();
    CsrMatrix matrix = interactions.matrix();
    // the window ends with the last purchase, not with today: a replayed past gives the same model
    long after =
        hyperparameters
            .window()
            .map(window -> interactions.lastEpochSecond() - window.toSeconds())
            .orElse(Long.MIN_VALUE);
    float[] counts = new float[matrix.columnCount()];
    for (int at = 0; at < matrix.nonZeroCount(); at++) {
      if (interactions.latestEpochSecond(at) > after) {
        counts[matrix.column(at)]++;
      }
    }
    progress.stopIfCancelled();
    progress.advance(1);
    return new PopularityModel(hyperparameters.modelName(), counts);
  }
}
