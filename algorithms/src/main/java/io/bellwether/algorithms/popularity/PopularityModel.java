package io.bellwether.algorithms.popularity;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.Scored;
import java.util.List;

/**
 * Scores a security by how many investors bought it, whatever the history: what to show to an
 * investor of whom nothing is known, and the bar that every other model must clear.
 */
public final class PopularityModel implements Model {

  public static final String NAME = "popularity";

  public static final String WINDOWED_NAME = "popularity-windowed";

  private final String name;
  private final float[] counts;

  /** A model named {@value #NAME}, of counts over all time. */
  public PopularityModel(float[] counts) {
    this(NAME, counts);
  }

  /**
   * @param name {@value #NAME} or {@value #WINDOWED_NAME}
   * @param counts number of distinct investors who bought each security; copied
   * @throws IllegalArgumentException if a count is negative or not finite
   */
  public PopularityModel(String name, float[] counts) {
    for (int security = 0; security < counts.length; security++) {
      float count = counts[security];
      if (!Float.isFinite(count) || count < 0) {
        throw new IllegalArgumentException(
            "counts[%d] is %s, must be finite and at least 0".formatted(security, count));
      }
    }
    this.name = name;
    this.counts = counts.clone();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int securityCount() {
    return counts.length;
  }

  /** A copy of the counts, one for each security. */
  public float[] counts() {
    return counts.clone();
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkHistory(history, counts.length);
    ModelArguments.checkOut(out, counts.length);
    System.arraycopy(counts, 0, out, 0, counts.length);
  }

  /** Always empty: popularity does not rest on the history. */
  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    ModelArguments.checkHistory(history, counts.length);
    ModelArguments.checkSecurity(security, counts.length);
    ModelArguments.checkLimit(limit);
    return List.of();
  }

  /** Always empty: how often two securities were bought does not make them alike. */
  @Override
  public List<Scored> similar(int security, int limit) {
    ModelArguments.checkSecurity(security, counts.length);
    ModelArguments.checkLimit(limit);
    return List.of();
  }
}
