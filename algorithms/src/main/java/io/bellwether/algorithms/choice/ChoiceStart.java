package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.evaluation.Draws;
import java.util.Arrays;

/** Where a training begins, and what it says in the end of securities that nobody bought. */
final class ChoiceStart {

  private static final float EFFECT = 0.05f;
  private static final float TRAIT = 0.1f;

  private final ChoiceHyperparameters hyperparameters;
  private final int n;
  private final int[] buyerCounts;

  ChoiceStart(ChoiceHyperparameters hyperparameters, int n, int[] buyerCounts) {
    this.hyperparameters = hyperparameters;
    this.n = n;
    this.buyerCounts = buyerCounts;
  }

  float[] investorEffects(int featureCount) {
    return drawn(featureCount, EFFECT, 1);
  }

  float[] securityEffects(int featureCount) {
    return drawn(featureCount, EFFECT, 2);
  }

  /** Of a security that nobody bought only what its features say is known: its own are 0. */
  float[] traits() {
    float[] t = drawn(buyerCounts.length, TRAIT, 3);
    for (int i = 0; i < buyerCounts.length; i++) {
      if (buyerCounts[i] == 0) {
        Arrays.fill(t, i * n, (i + 1) * n, 0f);
      }
    }
    return t;
  }

  /** Logs of the numbers of buyers, their mean over what was bought taken away. */
  float[] biases() {
    float[] biases = new float[buyerCounts.length];
    double sum = 0;
    int bought = 0;
    for (int i = 0; i < biases.length; i++) {
      if (buyerCounts[i] > 0) {
        biases[i] = (float) StrictMath.log(buyerCounts[i] + 0.5);
        sum += biases[i];
        bought++;
      }
    }
    float mean = bought == 0 ? 0 : (float) (sum / bought);
    for (int i = 0; i < biases.length; i++) {
      biases[i] = buyerCounts[i] > 0 ? biases[i] - mean : 0;
    }
    return biases;
  }

  /** Even draws of the given deviation in the first factors of each row; the padding 0. */
  private float[] drawn(int rowCount, float deviation, int use) {
    float[] rows = new float[Math.multiplyExact(rowCount, n)];
    float width = deviation * (float) Math.sqrt(12);
    long seed = Draws.bits(hyperparameters.seed(), -use);
    for (int row = 0; row < rowCount; row++) {
      for (int k = 0; k < hyperparameters.factors(); k++) {
        double unit = Draws.unit(seed, (long) row * n + k);
        rows[row * n + k] = width * (float) (unit - 0.5);
      }
    }
    return rows;
  }

  /**
   * The biases, and for securities without buyers the log of the mean popularity of the others:
   * nobody knows yet which of them will be popular.
   */
  static float[] withNewListings(float[] b, int[] buyerCounts) {
    double sum = 0;
    int bought = 0;
    for (int i = 0; i < b.length; i++) {
      if (buyerCounts[i] > 0) {
        sum += StrictMath.exp(b[i]);
        bought++;
      }
    }
    float[] biases = b.clone();
    for (int i = 0; i < b.length; i++) {
      if (buyerCounts[i] == 0) {
        biases[i] = bought == 0 ? 0 : (float) StrictMath.log(sum / bought);
      }
    }
    return biases;
  }
}
