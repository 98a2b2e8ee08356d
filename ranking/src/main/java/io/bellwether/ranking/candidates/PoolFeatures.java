package io.bellwether.ranking.candidates;

import java.util.ArrayList;
import java.util.List;

/**
 * What a ranker sees of a candidate from its sources. For each source, in their order:
 *
 * <ul>
 *   <li>{@code <source>.score}: NaN where it has nothing to say
 *   <li>{@code <source>.reciprocal-rank}: 1 for the best, 0 for a rank that is not known
 *   <li>{@code <source>.in-quota}: 1 or 0
 * </ul>
 *
 * then {@code sources.in-quota} and {@code sources.speaking}: how many brought it, and how many
 * have something to say.
 */
public final class PoolFeatures {

  private static final int PER_SOURCE = 3;
  private static final int OVER_ALL = 2;

  private PoolFeatures() {}

  /** How many features there are of a candidate from so many sources. */
  public static int count(int sourceCount) {
    return PER_SOURCE * sourceCount + OVER_ALL;
  }

  /** Names of the features, in their order. */
  public static List<String> names(List<String> sourceNames) {
    List<String> names = new ArrayList<>(count(sourceNames.size()));
    for (String source : sourceNames) {
      names.add(source + ".score");
      names.add(source + ".reciprocal-rank");
      names.add(source + ".in-quota");
    }
    names.add("sources.in-quota");
    names.add("sources.speaking");
    return List.copyOf(names);
  }

  /**
   * Writes a candidate's features.
   *
   * @param from where in {@code out} the first goes; {@link #count} places from there are written
   * @throws IllegalArgumentException naming both numbers if they do not fit
   */
  public static void into(CandidatePool pool, int candidate, float[] out, int from) {
    int count = count(pool.sourceCount());
    if (from < 0 || from > out.length - count) {
      throw new IllegalArgumentException(
          "out has length %d, must hold %d features from %d".formatted(out.length, count, from));
    }
    int at = from;
    int inQuota = 0;
    int speaking = 0;
    for (int source = 0; source < pool.sourceCount(); source++) {
      float score = pool.score(candidate, source);
      int rank = pool.rank(candidate, source);
      boolean brought = pool.inQuota(candidate, source);
      out[at++] = score;
      out[at++] = rank == 0 ? 0 : 1f / rank;
      out[at++] = brought ? 1 : 0;
      inQuota += brought ? 1 : 0;
      speaking += Float.isNaN(score) ? 0 : 1;
    }
    out[at++] = inQuota;
    out[at] = speaking;
  }
}
