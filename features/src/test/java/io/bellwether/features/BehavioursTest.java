package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BehavioursTest {

  private static final List<String> SECTORS = List.of("energy", "health", "steel");
  private static final long DAY = 86_400;
  private static final SecurityFacts ENERGY = new SecurityFacts(0, 6);
  private static final SecurityFacts HEALTH = new SecurityFacts(1, 3);
  private static final SecurityFacts UNKNOWN = SecurityFacts.UNKNOWN;

  @Test
  void countsWhatAnInvestorDid() {
    Behaviours behaviours = new Behaviours(SECTORS.subList(0, 2));
    behaviours.add(1, ENERGY, 100, 10 * DAY);
    behaviours.add(1, HEALTH, 50, 20 * DAY);
    behaviours.add(1, HEALTH, 250, 15 * DAY);
    behaviours.add(1, UNKNOWN, 0, 16 * DAY);

    float[] row = row(behaviours, 1, 30 * DAY);

    assertThat(row)
        .containsExactly(
            10f, 20f, 4f, (float) Math.log1p(400), (float) Math.log1p(100), 4f, 0.25f, 0.5f);
  }

  @Test
  void whoDidNothingHasNoPurchasesAndNothingElseIsKnown() {
    Behaviours behaviours = new Behaviours(SECTORS.subList(0, 2));
    behaviours.add(3, ENERGY, 100, 0);

    for (int row : new int[] {-1, 0, 4, 1_000_000}) {
      assertThat(row(behaviours, row, DAY))
          .containsExactly(
              Float.NaN, Float.NaN, 0f, 0f, Float.NaN, Float.NaN, Float.NaN, Float.NaN);
    }
    assertThat(behaviours.rowCount()).isEqualTo(4);
  }

  @Test
  void aMomentBeforeTheLastPurchaseCountsAsThatPurchases() {
    Behaviours behaviours = new Behaviours(List.of());
    behaviours.add(0, UNKNOWN, 1, 5 * DAY);

    assertThat(row(behaviours, 0, 4 * DAY)[0]).isZero();
    assertThat(row(behaviours, 0, 4 * DAY)[5]).as("no risk class known").isNaN();
  }

  @Test
  void anyCutIntoBatchesWithTheStateStoredBetweenGivesTheSameBits() {
    Purchases purchases = new Purchases(500, 11);
    Behaviours whole = purchases.addTo(new Behaviours(SECTORS), 0, 500);
    Random random = new Random(12);

    for (int repeat = 0; repeat < 20; repeat++) {
      Behaviours cut = new Behaviours(SECTORS);
      for (int from = 0; from < 500; ) {
        int to = Math.min(500, from + 1 + random.nextInt(90));
        cut = Behaviours.ofBytes(purchases.addTo(cut, from, to).toBytes(), SECTORS);
        from = to;
      }

      assertThat(cut.toBytes()).isEqualTo(whole.toBytes());
      for (int row = 0; row < whole.rowCount(); row++) {
        assertThat(row(cut, row, 1 << 30)).isEqualTo(row(whole, row, 1 << 30));
      }
    }
  }

  @Test
  void restoresWhatAStateHadOfARow() {
    Behaviours behaviours = new Purchases(300, 5).addTo(new Behaviours(SECTORS), 0, 300);
    byte[] state = behaviours.toBytes();
    int rows = behaviours.rowCount();
    for (int row = 0; row < rows + 2; row++) {
      behaviours.add(row, HEALTH, 70, 3 * DAY);
    }
    assertThat(row(behaviours, rows - 1, 1 << 30))
        .isNotEqualTo(row(ofState(state), rows - 1, 1 << 30));

    for (int row = 0; row < rows + 2; row++) {
      behaviours.restore(row, state);
    }

    for (int row = 0; row < rows + 2; row++) {
      assertThat(row(behaviours, row, 1 << 30)).isEqualTo(row(ofState(state), row, 1 << 30));
    }
  }

  private static Behaviours ofState(byte[] state) {
    return Behaviours.ofBytes(state, SECTORS);
  }

  @Test
  void refusesWhatIsNoPurchase() {
    Behaviours behaviours = new Behaviours(SECTORS.subList(0, 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> behaviours.add(-1, ENERGY, 1, 0))
        .withMessage("investorRow is -1, must be at least 0");
    for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> behaviours.add(0, ENERGY, value, 0))
          .withMessage("value is " + value + ", must be finite and at least 0");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> behaviours.add(0, new SecurityFacts(2, 1), 1, 0))
        .withMessage("sector is 2, must be below the 2 fitted");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecurityFacts(0, 8))
        .withMessage("riskClass is 8, must be 0 to 7");
    assertThat(behaviours.rowCount()).isZero();
  }

  @Test
  void refusesAStateThatIsNotWholeOrOfOtherSectors() {
    byte[] state = new Purchases(20, 3).addTo(new Behaviours(SECTORS), 0, 20).toBytes();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Behaviours.ofBytes(state, SECTORS.subList(0, 2)))
        .withMessage("sector count of behaviours is 3, must be 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Behaviours.ofBytes(state, SECTORS.reversed()))
        .withMessageStartingWith("hash of the sectors of behaviours is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Behaviours.ofBytes(Arrays.copyOf(state, state.length - 1), SECTORS))
        .withMessageStartingWith("length of behaviours is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Behaviours.ofBytes(new byte[] {0, 0, 0, 1, 0}, SECTORS))
        .withMessage("behaviours are 5 bytes, must be at least 16");
  }

  private static float[] row(Behaviours behaviours, int row, long moment) {
    int width = behaviours.columnCount();
    float[] out = new float[width + 2];
    behaviours.into(row, moment, out, 1);
    assertThat(out[0]).isZero();
    assertThat(out[width + 1]).isZero();
    return Arrays.copyOfRange(out, 1, width + 1);
  }

  /** Drawn purchases of 40 investors, whose values make the order of sums matter. */
  private record Purchases(int count, long seed) {

    Behaviours addTo(Behaviours behaviours, int from, int to) {
      Random random = new Random(seed);
      for (int at = 0; at < count; at++) {
        int investor = random.nextInt(40);
        SecurityFacts bought = new SecurityFacts(random.nextInt(4) - 1, random.nextInt(8));
        double value = StrictMath.exp(5 * random.nextGaussian());
        long second = random.nextInt(1 << 30);
        if (at >= from && at < to) {
          behaviours.add(investor, bought, value, second);
        }
      }
      return behaviours;
    }
  }
}
