package io.bellwether.crosssell.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskClassesTest {

  private final RiskClasses classes = new RiskClasses(new int[] {3, RiskClasses.UNKNOWN, 5, 4});

  @Test
  void whatIsRiskierThanTheProfileAllowsDoesNotSuit() {
    assertThat(IntStream.range(0, 4).filter(classes.atMost(4))).containsExactly(0, 3);
  }

  @Test
  void aProfileThatAllowsNothingSuitsNothing() {
    assertThat(IntStream.range(0, 4).filter(classes.atMost(0))).isEmpty();
  }

  @Test
  void anUnknownClassSuitsNobodyHoweverBold() {
    assertThat(classes.atMost(7).test(1)).isFalse();
    assertThat(classes.clientsFor(1, client -> 7).test(0)).isFalse();
  }

  @Test
  void fromBothSidesItIsTheSame() {
    int[] most = {0, 3, 4, 7};
    for (int security = 0; security < 4; security++) {
      IntPredicate clients = classes.clientsFor(security, client -> most[client]);
      for (int client = 0; client < 4; client++) {
        assertThat(clients.test(client)).isEqualTo(classes.atMost(most[client]).test(security));
      }
    }
  }

  @Test
  void aNegativeClassIsRefused() {
    assertThatThrownBy(() -> new RiskClasses(new int[] {1, -1}))
        .hasMessage("risk class of security 1 is -1, must be at least 0");
  }
}
