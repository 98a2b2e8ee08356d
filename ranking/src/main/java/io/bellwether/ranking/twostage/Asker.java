package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.ranking.candidates.Question;
import java.time.Instant;
import java.util.function.IntPredicate;

/**
 * Asks for investors by their rows, as of one moment.
 *
 * @param bought investors x securities, all that was bought before the moment
 */
record Asker(CsrMatrix bought, MarketKnowledge knowledge, Instant at) {

  Question question(int investor) {
    return new Question(
        history(investor), FeatureRow.ofRow(knowledge.sparse().investors(), investor), at);
  }

  float[] figures(int investor) {
    return knowledge.dense().investorRow(investor);
  }

  /** What the investor has ever bought. */
  IntPredicate bought(int investor) {
    return history(investor)::contains;
  }

  private History history(int investor) {
    return History.ofRow(bought, investor);
  }
}
