package io.bellwether.trainer.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/**
 * How often a client is drawn in each of {@value #COUNT} resamples: a Poisson variable of mean 1,
 * which stands for drawing clients with replacement where their number is not known beforehand. The
 * draws depend on the client alone, so that totals can be added to and taken from.
 *
 * @see "Chamandy, Muralidharan, Najmi, Naidu: Estimating Uncertainty for Massive Data Streams,
 *     2012"
 */
final class Resamples {

  static final int COUNT = 400;

  /** The probability of at most k for k = 0, 1, ...; beyond the last it is below 1e-9. */
  private static final double[] AT_MOST = cumulative(12);

  private Resamples() {}

  static byte[] weights(String investorId) {
    SplittableRandom random = new SplittableRandom(seed(investorId));
    byte[] weights = new byte[COUNT];
    for (int resample = 0; resample < COUNT; resample++) {
      double draw = random.nextDouble();
      byte weight = 0;
      while (weight < AT_MOST.length && draw > AT_MOST[weight]) {
        weight++;
      }
      weights[resample] = weight;
    }
    return weights;
  }

  private static double[] cumulative(int length) {
    double[] cumulative = new double[length];
    double probability = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += probability;
      cumulative[k] = sum;
      probability /= k + 1;
    }
    return cumulative;
  }

  private static long seed(String investorId) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(investorId.getBytes(UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
