package io.bellwether.similarity.securities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.similarity.Clients;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecurityLikenessTest {

  private static final int A = 0;
  private static final int B = 1;
  private static final int E = 4;

  private final SecurityLikeness likeness =
      SecurityLikeness.of(Clients.snapshot(new TreeMap<>(), 1));

  @Test
  void byBuyersItIsTheCosineOfWhoBoughtThem() {
    // A was bought by four, B by two of them, the others by one of them
    List<NearSecurity> near = likeness.near(A, 1, 10);

    assertThat(near).extracting(NearSecurity::security).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(near.getFirst().distance()).isCloseTo((1 - 2 / Math.sqrt(8)) / 2, within(1e-12));
    assertThat(near.getLast().distance()).isCloseTo((1 - 1 / Math.sqrt(4)) / 2, within(1e-12));
  }

  @Test
  void byFeaturesThoseOfOneSectorAndClassAreNear() {
    assertThat(likeness.near(E, 0, 2)).extracting(NearSecurity::security).containsExactly(5, 6);
    assertThat(likeness.near(E, 0, 2).getFirst().distance()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aBlendIsTheMeanByItsShare() {
    for (NearSecurity near : likeness.near(B, 0.25, 10)) {
      double byBuyers = distance(B, 1, near.security());
      double byFeatures = distance(B, 0, near.security());
      assertThat(near.distance())
          .isCloseTo(0.25 * byBuyers + 0.75 * byFeatures, within(1e-12))
          .isBetween(0.0, 1.0);
    }
  }

  private double distance(int security, double share, int other) {
    return likeness.near(security, share, 10).stream()
        .filter(near -> near.security() == other)
        .findFirst()
        .orElseThrow()
        .distance();
  }
}
