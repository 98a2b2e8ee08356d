package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.ModelArguments;
import java.time.Duration;

/**
 * Securities first seen within a window before the question, the newest and the fastest growing
 * first, by buyers per day:
 *
 * <pre>score(j) = (b_j + k) / (d_j + d_0)</pre>
 *
 * where b_j counts the distinct buyers, d_j is the age in days at the question, and k and d_0 are
 * the prior buyers and age: the mean of a gamma posterior of a Poisson rate. Without buyers the
 * newest is first; of one age the most bought. Everything else scores 0: older, not yet seen at the
 * question, or of unknown age.
 *
 * <p>Buyers are those of the interactions it was fitted to, also for a question about an earlier
 * moment: who asks about the past fits to the past.
 */
public final class NewListingsSource implements CandidateSource {

  public static final String NAME = "new-listings";

  /** First seen at an unknown moment, or before all records: never a new listing. */
  public static final long LONG_AGO = Long.MIN_VALUE;

  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final NewListingsSettings settings;
  private final long[] firstSeenEpochSeconds;
  private final int[] buyers;

  private NewListingsSource(
      NewListingsSettings settings, long[] firstSeenEpochSeconds, int[] buyers) {
    this.settings = settings;
    this.firstSeenEpochSeconds = firstSeenEpochSeconds;
    this.buyers = buyers;
  }

  /**
   * Counts the buyers.
   *
   * @param firstSeenEpochSeconds when each security was first traded or first known, seconds since
   *     1970-01-01T00:00:00Z, or {@link #LONG_AGO}; copied
   * @param interactions investors x securities; an entry is one investor who bought
   * @throws IllegalArgumentException naming both numbers if there is not a moment for each security
   */
  public static NewListingsSource fit(
      long[] firstSeenEpochSeconds, CsrMatrix interactions, NewListingsSettings settings) {
    if (firstSeenEpochSeconds.length != interactions.columnCount()) {
      throw new IllegalArgumentException(
          "firstSeenEpochSeconds has length %d but the interactions have %d securities"
              .formatted(firstSeenEpochSeconds.length, interactions.columnCount()));
    }
    int[] buyers = new int[interactions.columnCount()];
    for (int at = 0; at < interactions.nonZeroCount(); at++) {
      buyers[interactions.column(at)]++;
    }
    return new NewListingsSource(settings, firstSeenEpochSeconds.clone(), buyers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int securityCount() {
    return buyers.length;
  }

  @Override
  public void scoresInto(Question question, float[] out) {
    ModelArguments.checkOut(out, buyers.length);
    long at = question.at().getEpochSecond();
    long earliest = at - settings.window().toSeconds();
    double priorDays = settings.priorAge().toSeconds() / DAY_SECONDS;
    for (int security = 0; security < out.length; security++) {
      long seen = firstSeenEpochSeconds[security];
      if (seen >= earliest && seen <= at && seen != LONG_AGO) {
        double days = (at - seen) / DAY_SECONDS;
        out[security] = (float) ((buyers[security] + settings.priorBuyers()) / (days + priorDays));
      } else {
        out[security] = 0;
      }
    }
  }
}
