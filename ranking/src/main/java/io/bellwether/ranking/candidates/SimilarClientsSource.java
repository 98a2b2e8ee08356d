package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.TrainingInteractions;

/**
 * Popularity among similar clients. The clients that share a feature are a group; a security scores
 * by its popularity and by how much more than its share each of the question's groups bought of it:
 *
 * <pre>
 * score(j) = ln(n_j / n) + a * sum_f v_f ln lift(j, f)
 * lift(j, f) = (n_jf + k) / (n_j n_f / n + k)
 * </pre>
 *
 * where n_j counts the buyers of j, n_jf those buyers weighted by their feature f, n_f the sum of
 * n_jf over j, n the sum of n_j, and v_f the value of f in the question. It is naive Bayes: the
 * log-odds of a purchase being of j, each group adding its own evidence. {@code lift} is the mean
 * of a gamma posterior whose prior has mean 1 and weighs k expected buyers, so a small group says
 * little and a security nobody of it was expected to buy says nothing.
 *
 * <p>The history does not count, so that it works for a client who has bought nothing. A security
 * without buyers scores 0; a client of no features gets plain popularity. A value at or below 0
 * counts as a feature that is not there.
 *
 * <p>A question costs one sum over the securities for each feature the client has. Memory: one
 * float for each feature and security.
 *
 * @see "DuMouchel: Bayesian Data Mining in Large Frequency Tables, The American Statistician 53(3),
 *     1999: the gamma-Poisson shrinkage of observed over expected counts, with one gamma for its
 *     mixture"
 */
public final class SimilarClientsSource implements CandidateSource {

  public static final String NAME = "similar-clients";

  private final int featureCount;
  private final float[] logShares;
  // features x securities, row-major: a * ln lift
  private final float[] evidence;

  private SimilarClientsSource(int featureCount, float[] logShares, float[] evidence) {
    this.featureCount = featureCount;
    this.logShares = logShares;
    this.evidence = evidence;
  }

  /**
   * Counts the groups' purchases.
   *
   * @param interactions investors x securities; an entry is one investor who bought, whatever its
   *     value
   * @param investors investors x features, the same rows
   * @throws IllegalArgumentException naming both numbers if the rows differ, or if features times
   *     securities do not fit an array
   */
  public static SimilarClientsSource fit(
      TrainingInteractions interactions, CsrMatrix investors, SimilarClientsSettings settings) {
    GroupCounts counts = GroupCounts.of(interactions, investors, settings.window());
    return new SimilarClientsSource(
        investors.columnCount(), counts.logShares(), counts.evidence(settings));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int securityCount() {
    return logShares.length;
  }

  /** Columns that the features of a question may have. */
  public int featureCount() {
    return featureCount;
  }

  @Override
  public void scoresInto(Question question, float[] out) {
    ModelArguments.checkOut(out, logShares.length);
    question.investor().checkWithin(featureCount);
    System.arraycopy(logShares, 0, out, 0, out.length);
    for (int at = 0; at < question.investor().size(); at++) {
      float value = question.investor().value(at);
      if (value > 0) {
        addRow(question.investor().column(at), value, out);
      }
    }
    markSpoken(out);
  }

  private void addRow(int feature, float value, float[] out) {
    int start = feature * out.length;
    for (int security = 0; security < out.length; security++) {
      out[security] += value * evidence[start + security];
    }
  }

  /** A sum that happens to be 0 would say that nothing is known; nobody's purchases really do. */
  private void markSpoken(float[] out) {
    for (int security = 0; security < out.length; security++) {
      if (logShares[security] == 0) {
        out[security] = 0;
      } else if (out[security] == 0) {
        out[security] = Float.MIN_VALUE;
      }
    }
  }
}
