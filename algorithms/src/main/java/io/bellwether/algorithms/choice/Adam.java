package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.parallel.Blocks;
import java.util.concurrent.ForkJoinPool;

/**
 * Steps of Adam up the log posterior of parameters that are normal around 0 beforehand.
 *
 * @see "Kingma, Ba: Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1"
 */
final class Adam {

  private static final float FIRST_DECAY = 0.9f;

  /** Shorter than the usual 0.999: the steps are hundreds, not hundreds of thousands. */
  private static final float SECOND_DECAY = 0.98f;

  private static final float EPSILON = 1e-6f;

  private final float[] parameters;
  private final float precision;
  private final float[] first;
  private final float[] second;
  private double firstLeft = 1;
  private double secondLeft = 1;

  /**
   * @param parameters changed in place
   * @param deviation of each parameter beforehand
   */
  Adam(float[] parameters, float deviation) {
    this.parameters = parameters;
    this.precision = 1 / (deviation * deviation);
    this.first = new float[parameters.length];
    this.second = new float[parameters.length];
  }

  /**
   * One step.
   *
   * @param gradient of the log likelihood of a batch
   * @param share of the batch among all investors: what the prior counts
   */
  void step(float[] gradient, float learningRate, float share, ForkJoinPool pool) {
    firstLeft *= FIRST_DECAY;
    secondLeft *= SECOND_DECAY;
    float firstScale = (float) (1 / (1 - firstLeft));
    float secondScale = (float) (1 / (1 - secondLeft));
    Blocks.run(
        parameters.length,
        pool,
        (from, to) -> {
          for (int at = from; at < to; at++) {
            float g = gradient[at] - share * precision * parameters[at];
            first[at] = FIRST_DECAY * first[at] + (1 - FIRST_DECAY) * g;
            second[at] = SECOND_DECAY * second[at] + (1 - SECOND_DECAY) * g * g;
            parameters[at] +=
                learningRate
                    * (first[at] * firstScale)
                    / ((float) Math.sqrt(second[at] * secondScale) + EPSILON);
          }
        });
  }
}
