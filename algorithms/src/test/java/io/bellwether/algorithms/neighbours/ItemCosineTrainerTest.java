package io.bellwether.algorithms.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.TrainingListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemCosineTrainerTest {

  private static final TrainingListener SILENT = TrainingListener.silent();

  @Test
  void equalsAPlainComputationOnRandomMatrices() {
    for (long seed = 0; seed < 40; seed++) {
      // Given
      SplittableRandom random = new SplittableRandom(seed);
      CsrMatrix bought =
          random(random, 1 + random.nextInt(30), 1 + random.nextInt(25), random.nextInt(250));
      ItemCosineHyperparameters parameters =
          new ItemCosineHyperparameters(1 + random.nextInt(30), random.nextInt(3) * 2.5f);
      // When
      CsrMatrix neighbours = new ItemCosineTrainer(parameters).fit(bought, SILENT).neighbours();
      // Then
      for (int i = 0; i < bought.columnCount(); i++) {
        double[] cosines = plainCosines(bought, i, parameters.shrinkage());
        assertThat(neighbours.rowColumns(i)).isEqualTo(strongest(cosines, parameters.neighbours()));
        for (int j : neighbours.rowColumns(i)) {
          assertThat((double) neighbours.get(i, j)).isCloseTo(cosines[j], within(1e-7));
        }
      }
    }
  }

  @Test
  void givesTheSameBitsOnOneThreadAndOnFour() {
    CsrMatrix bought = random(new SplittableRandom(11), 700, 600, 12_000);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4)) {
      CsrMatrix alone = neighbours(bought, one);

      assertThat(neighbours(bought, four)).isEqualTo(alone);
      assertThat(neighbours(bought, ForkJoinPool.commonPool())).isEqualTo(alone);
      assertThat(alone.nonZeroCount()).isPositive();
    }
  }

  @Test
  void ignoresHowOftenAPairWasBought() {
    CsrMatrix bought = random(new SplittableRandom(3), 20, 15, 200);

    assertThat(neighbours(bought, ForkJoinPool.commonPool()))
        .isEqualTo(neighbours(bought.ones(), ForkJoinPool.commonPool()));
  }

  @Test
  void prefersTheLowerIndexOfEquallyStrongNeighbours() {
    // Given: two investors who both bought all of four securities, so every cosine is the same
    CsrMatrix bought =
        CsrMatrix.of(2, 4, new int[] {0, 4, 8}, new int[] {0, 1, 2, 3, 0, 1, 2, 3}, new float[8]);
    // When
    CsrMatrix neighbours =
        new ItemCosineTrainer(new ItemCosineHyperparameters(2, 0f))
            .fit(bought, SILENT)
            .neighbours();
    // Then
    assertThat(neighbours.rowColumns(0)).containsExactly(1, 2);
    assertThat(neighbours.rowColumns(3)).containsExactly(0, 1);
    assertThat(neighbours.get(3, 0)).isEqualTo(1f);
  }

  @Test
  void acceptsAMatrixWithoutInteractions() {
    CsrMatrix none = CsrMatrix.of(2, 3, new int[3], new int[0], new float[0]);

    assertThat(neighbours(none, ForkJoinPool.commonPool()).nonZeroCount()).isZero();
  }

  @Test
  void reportsRisingProgressUpToTheTotal() {
    List<Integer> seen = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {
            assertThat(total).isEqualTo(600);
            seen.add(done);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };

    new ItemCosineTrainer(ItemCosineHyperparameters.defaults())
        .fit(random(new SplittableRandom(5), 50, 600, 1_000), listener);

    assertThat(seen).isSorted().endsWith(600);
  }

  @Test
  void stopsWhenCancelled() {
    AtomicInteger asked = new AtomicInteger();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void progress(String phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 10;
          }
        };
    CsrMatrix bought = random(new SplittableRandom(5), 50, 600, 1_000);
    ItemCosineTrainer trainer = new ItemCosineTrainer(ItemCosineHyperparameters.defaults());

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.fit(bought, listener))
        .withMessageContaining("item-cosine");
    assertThat(asked.get()).isLessThan(600);
  }

  @Test
  void refusesHyperparametersOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemCosineHyperparameters(0, 1f))
        .withMessage("neighbours is 0, must be at least 1 and at most 10000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemCosineHyperparameters(5, -1f))
        .withMessage("shrinkage is -1.0, must be finite and at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ItemCosineHyperparameters(5, Float.NaN));
  }

  private static CsrMatrix neighbours(CsrMatrix bought, ForkJoinPool pool) {
    return new ItemCosineTrainer(ItemCosineHyperparameters.defaults(), pool)
        .fit(bought, SILENT)
        .neighbours();
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

  private static double[] plainCosines(CsrMatrix bought, int i, double shrinkage) {
    double[] cosines = new double[bought.columnCount()];
    for (int j = 0; j < cosines.length; j++) {
      int buyersOfI = 0;
      int buyersOfJ = 0;
      int buyersOfBoth = 0;
      for (int investor = 0; investor < bought.rowCount(); investor++) {
        boolean boughtI = bought.contains(investor, i);
        boolean boughtJ = bought.contains(investor, j);
        buyersOfI += boughtI ? 1 : 0;
        buyersOfJ += boughtJ ? 1 : 0;
        buyersOfBoth += boughtI && boughtJ ? 1 : 0;
      }
      boolean neighbours = i != j && buyersOfBoth > 0;
      double norms = Math.sqrt((double) buyersOfI * buyersOfJ);
      cosines[j] = neighbours ? buyersOfBoth / (norms + shrinkage) : 0;
    }
    return cosines;
  }

  private static int[] strongest(double[] cosines, int limit) {
    return IntStream.range(0, cosines.length)
        .filter(j -> cosines[j] > 0)
        .boxed()
        .sorted(Comparator.comparing((Integer j) -> (float) cosines[j]).reversed())
        .limit(limit)
        .sorted()
        .mapToInt(j -> j)
        .toArray();
  }
}
