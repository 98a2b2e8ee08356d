package io.bellwether.algorithms.choice;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.ModelArguments;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.selection.TopK;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ChoiceModel} as it answers for investors with the same features. */
final class ChoiceOfInvestor implements Model {

  private final ChoiceModel model;
  private final float[] expected;

  /** An answer asks for the same taste once to rank and once for each item that it explains. */
  private volatile @Nullable Found last;

  @SuppressWarnings("ArrayRecordComponent") // a pair to be swapped at once, never compared
  private record Found(History history, float[] query) {}

  /**
   * @param expected the taste that features alone give, n floats
   */
  ChoiceOfInvestor(ChoiceModel model, float[] expected) {
    this.model = model;
    this.expected = expected;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public int securityCount() {
    return model.securityCount();
  }

  @Override
  public void scoresInto(History history, float[] out) {
    ModelArguments.checkOut(out, securityCount());
    model.factors().scoresInto(query(history), out);
  }

  /**
   * Where the slope is 0 the private taste is {@code m = sigma^2 sum over bought w_i (y_i - p)}, p
   * the traits that were to be expected of a purchase; so a holding's part of the score of j is
   * {@code sigma^2 w_i (y_i - p) . y_j}, and the parts add up to {@code m . y_j}.
   */
  @Override
  public List<Contribution> explain(History history, int security, int limit) {
    ModelArguments.checkHistory(history, securityCount());
    ModelArguments.checkSecurity(security, securityCount());
    ModelArguments.checkLimit(limit);
    if (history.isEmpty()) {
      return List.of();
    }
    float[] rows = model.traits().rows();
    int n = model.traits().n();
    ChoiceHyperparameters settings = model.hyperparameters();
    float variance = 1 / settings.tastePrecision();
    float[] query = query(history);
    double bought = 0;
    double total = 0;
    for (int at = 0; at < history.size(); at++) {
      float weight = settings.weightOf(history.weight(at));
      bought += weight * model.kernels().dot(rows, history.security(at) * n, rows, security * n, n);
      total += weight;
    }
    float[] privately = query.clone();
    for (int k = 0; k < n; k++) {
      privately[k] -= expected[k];
    }
    double whole = model.kernels().dot(privately, 0, rows, security * n, n);
    double usual = (bought - whole / variance) / total;
    TopK largest = new TopK(limit, history.size());
    for (int at = 0; at < history.size(); at++) {
      float weight = settings.weightOf(history.weight(at));
      int i = history.security(at);
      float alike = model.kernels().dot(rows, i * n, rows, security * n, n);
      float amount = (float) (variance * weight * (alike - usual));
      if (amount > 0) {
        largest.offer(i, amount);
      }
    }
    return largest.drain(Contribution::new);
  }

  /** Not to be written. */
  private float[] query(History history) {
    Found found = last;
    if (found == null || found.history != history) {
      found = new Found(history, model.query(expected, history));
      last = found;
    }
    return found.query;
  }

  /** By the cosine of the traits, without popularity; only those above 0. */
  @Override
  public List<Scored> similar(int security, int limit) {
    ModelArguments.checkLimit(limit);
    return model.traits().similar(security, limit);
  }
}
