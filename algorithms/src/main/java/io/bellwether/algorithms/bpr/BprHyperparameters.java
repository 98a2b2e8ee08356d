package io.bellwether.algorithms.bpr;

import io.bellwether.algorithms.model.Bounds;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Optional;

/**
 * What a {@link BprTrainer} may be told. It maximises, over investors u, securities i that u bought
 * and securities j that u did not,
 *
 * <pre>
 * BPR-OPT = sum of ln sigma(s(u,i) - s(u,j)) - lambda/2 (|x_u|^2 + |y_i|^2 + |y_j|^2 + b_i^2 + b_j^2)
 * s(u,i)  = x_u . y_i + b_i,   sigma(z) = 1 / (1 + exp(-z))
 * </pre>
 *
 * @param factors length of the vectors x and y, 1 to {@value #MOST_FACTORS}
 * @param epochs how often every interaction is visited, 1 to {@value #MOST_EPOCHS}
 * @param learningRate the length of a step along the gradient, above 0
 * @param regularization lambda, at least 0
 * @param negatives how the securities not bought are drawn
 * @param weighting if given, the step of an interaction is multiplied by its weight over the mean
 *     weight; without it every interaction counts the same
 * @param seed of every draw
 * @see "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian Personalized Ranking from
 *     Implicit Feedback, UAI 2009, section 4.1"
 */
public record BprHyperparameters(
    int factors,
    int epochs,
    float learningRate,
    float regularization,
    Negatives negatives,
    Optional<Bm25> weighting,
    long seed) {

  static final int MOST_FACTORS = 1_024;
  static final int MOST_EPOCHS = 100_000;

  /** How the security that an investor did not buy is drawn. */
  public enum Negatives {
    /** Every security that anybody bought alike, as in the paper. */
    UNIFORM,
    /** In proportion to the number of buyers: harder to tell from what was bought. */
    POPULARITY
  }

  public BprHyperparameters {
    Bounds.within("factors", factors, 1, MOST_FACTORS);
    Bounds.within("epochs", epochs, 1, MOST_EPOCHS);
    if (!Float.isFinite(learningRate) || learningRate <= 0) {
      throw new IllegalArgumentException(
          "learningRate is %s, must be finite and above 0".formatted(learningRate));
    }
    if (!Float.isFinite(regularization) || regularization < 0) {
      throw new IllegalArgumentException(
          "regularization is %s, must be finite and at least 0".formatted(regularization));
    }
  }

  /** 64 factors, 60 epochs of step 0.05, lambda 0.02, uniform negatives, no weights, seed 42. */
  public static BprHyperparameters defaults() {
    return new BprHyperparameters(64, 60, 0.05f, 0.02f, Negatives.UNIFORM, Optional.empty(), 42);
  }

  /** The same with another seed. */
  public BprHyperparameters withSeed(long other) {
    return new BprHyperparameters(
        factors, epochs, learningRate, regularization, negatives, weighting, other);
  }

  /** {@code bpr}, or {@code bpr-bm25} with a weighting. */
  public String modelName() {
    return weighting.isPresent() ? "bpr-bm25" : "bpr";
  }
}
