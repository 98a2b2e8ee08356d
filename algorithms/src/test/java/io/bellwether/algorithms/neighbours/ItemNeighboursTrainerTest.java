package io.bellwether.algorithms.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemNeighboursTrainerTest {

  private static final List<Similarity> SIMILARITIES =
      List.of(
          new Similarity.CoOccurrence(),
          new Similarity.Cosine(0),
          new Similarity.Cosine(2.5f),
          new Similarity.TfIdf(),
          new Similarity.Bm25Product(Bm25.defaults()),
          new Similarity.Bm25Product(new Bm25(20, 0)));

  @Test
  void equalsAPlainComputationOnRandomMatrices() {
    for (Similarity similarity : SIMILARITIES) {
      for (long seed = 0; seed < 30; seed++) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        CsrMatrix bought =
            random(random, 1 + random.nextInt(15), 1 + random.nextInt(20), random.nextInt(120));
        int limit = 1 + random.nextInt(20);
        PlainSimilarity plain = new PlainSimilarity(bought);
        // When
        CsrMatrix neighbours = neighbours(bought, limit, similarity);
        // Then
        for (int i = 0; i < bought.columnCount(); i++) {
          int row = i;
          double[] expected =
              IntStream.range(0, bought.columnCount())
                  .mapToDouble(j -> plain.of(similarity, row, j))
                  .toArray();
          assertStrongest(neighbours, i, expected, limit);
        }
      }
    }
  }

  @Test
  void keepsTheStrongestCosinesExactly() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      CsrMatrix bought = random(random, 40, 30, 50 + random.nextInt(400));
      Similarity cosine = new Similarity.Cosine(random.nextInt(3) * 5f);
      PlainSimilarity plain = new PlainSimilarity(bought);

      CsrMatrix neighbours = neighbours(bought, 7, cosine);

      for (int i = 0; i < bought.columnCount(); i++) {
        int row = i;
        int[] strongest =
            IntStream.range(0, bought.columnCount())
                .filter(j -> plain.of(cosine, row, j) > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer j) -> -(float) plain.of(cosine, row, j)))
                .limit(7)
                .sorted()
                .mapToInt(j -> j)
                .toArray();
        assertThat(neighbours.rowColumns(i)).isEqualTo(strongest);
        for (int j : strongest) {
          assertThat(neighbours.get(i, j)).isEqualTo((float) plain.of(cosine, i, j));
        }
      }
    }
  }

  @Test
  void isTheSameInBothDirections() {
    CsrMatrix bought = random(new SplittableRandom(9), 60, 25, 400);
    for (Similarity similarity : SIMILARITIES) {
      CsrMatrix neighbours = neighbours(bought, 25, similarity);

      assertThat(neighbours.transpose()).isEqualTo(neighbours);
      assertThat(neighbours.nonZeroCount()).isPositive();
    }
  }

  @Test
  void findsTheSameNeighboursInALargeCatalogue() {
    // Given: the same purchases, once among the 30 securities bought and once among 3,000
    CsrMatrix few = random(new SplittableRandom(4), 40, 30, 300);
    CsrMatrix many = CsrMatrix.of(40, 3_000, few.rowStarts(), few.columns(), few.values());
    for (Similarity similarity :
        List.of(new Similarity.CoOccurrence(), new Similarity.Cosine(10))) {
      // When
      CsrMatrix scanned = neighbours(few, 5, similarity);
      CsrMatrix listed = neighbours(many, 5, similarity);
      // Then
      assertThat(listed.columns()).isEqualTo(scanned.columns());
      assertThat(listed.values()).isEqualTo(scanned.values());
    }
  }

  @Test
  void ignoresHowOftenAPairWasBoughtUnlessWeighted() {
    CsrMatrix bought = random(new SplittableRandom(3), 20, 15, 100);

    for (Similarity similarity : SIMILARITIES) {
      boolean same =
          neighbours(bought, 15, similarity).equals(neighbours(bought.ones(), 15, similarity));

      assertThat(same)
          .isEqualTo(
              switch (similarity) {
                case Similarity.CoOccurrence() -> true;
                case Similarity.Cosine(float _) -> true;
                case Similarity.TfIdf() -> false;
                case Similarity.Bm25Product(Bm25 _) -> false;
              });
    }
  }

  @Test
  void prefersTheLowerIndexOfEquallyStrongNeighbours() {
    // Given: two investors who both bought all of four securities, so every cosine is the same
    CsrMatrix bought =
        CsrMatrix.of(2, 4, new int[] {0, 4, 8}, new int[] {0, 1, 2, 3, 0, 1, 2, 3}, new float[8]);
    // When
    CsrMatrix neighbours = neighbours(bought, 2, new Similarity.Cosine(0));
    // Then
    assertThat(neighbours.rowColumns(0)).containsExactly(1, 2);
    assertThat(neighbours.rowColumns(3)).containsExactly(0, 1);
    assertThat(neighbours.get(3, 0)).isEqualTo(1f);
  }

  @Test
  void namesItsModelByTheSimilarity() {
    CsrMatrix none = CsrMatrix.of(2, 3, new int[3], new int[0], new float[0]);

    assertThat(SIMILARITIES.stream().distinct().map(similarity -> fit(none, 5, similarity).name()))
        .containsExactly("co-occurrence", "item-cosine", "item-cosine", "tf-idf", "bm25", "bm25");
  }

  @Test
  void refusesHyperparametersOutOfBounds() {
    Similarity any = new Similarity.CoOccurrence();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemNeighboursHyperparameters(0, any))
        .withMessage("neighbours is 0, must be at least 1 and at most 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemNeighboursHyperparameters(10_001, any));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Similarity.Cosine(-1f))
        .withMessage("shrinkage is -1.0, must be finite and at least 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Similarity.Cosine(Float.NaN));
  }

  /** A row holds as many as there are, none weaker than one left out, each with its similarity. */
  private static void assertStrongest(CsrMatrix neighbours, int i, double[] expected, int limit) {
    int above = (int) IntStream.range(0, expected.length).filter(j -> expected[j] > 0).count();
    assertThat(neighbours.rowLength(i)).isEqualTo(Math.min(limit, above));
    double weakest = Double.POSITIVE_INFINITY;
    for (int j : neighbours.rowColumns(i)) {
      double tolerance = 1e-6 * Math.max(1, expected[j]);
      assertThat((double) neighbours.get(i, j)).isCloseTo(expected[j], within(tolerance));
      weakest = Math.min(weakest, expected[j] + tolerance);
    }
    for (int j = 0; j < expected.length; j++) {
      if (!neighbours.contains(i, j) && expected[j] > 0) {
        assertThat(expected[j]).isLessThanOrEqualTo(weakest + 1e-6 * Math.max(1, expected[j]));
      }
    }
  }

  private static CsrMatrix neighbours(CsrMatrix bought, int limit, Similarity similarity) {
    return fit(bought, limit, similarity).neighbours();
  }

  private static ItemNeighboursModel fit(CsrMatrix bought, int limit, Similarity similarity) {
    return new ItemNeighboursTrainer(new ItemNeighboursHyperparameters(limit, similarity))
        .fit(TrainingInteractions.undated(bought), TrainingListener.silent());
  }

  private static CsrMatrix random(
      SplittableRandom random, int investorCount, int securityCount, int purchases) {
    int[] investors = random.ints(purchases, 0, investorCount).toArray();
    int[] securities = random.ints(purchases, 0, securityCount).toArray();
    float[] values = new float[purchases];
    for (int at = 0; at < purchases; at++) {
      values[at] = 1 + random.nextInt(4);
    }
    return CsrMatrix.fromTriples(investorCount, securityCount, investors, securities, values);
  }
}
