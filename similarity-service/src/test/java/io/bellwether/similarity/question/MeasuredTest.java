package io.bellwether.similarity.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.distance.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {

  private static final Measure USUAL = new Measure.L2();

  @Test
  void aMeasureIsNamedInCapitalLettersOrSmallAndElseTheUsualOne() {
    assertThat(Measured.measure("Cosine", Map.of(), USUAL)).isEqualTo(new Measure.Cosine());
    assertThat(Measured.measure("l1", Map.of(), USUAL)).isEqualTo(new Measure.L1());
    assertThat(Measured.measure("L2", Map.of(), USUAL)).isEqualTo(new Measure.L2());
    assertThat(Measured.measure(null, Map.of(), USUAL)).isEqualTo(USUAL);
    assertThat(Measured.measure("blend", Map.of("cosine", 1.0, "l1", 3.0), USUAL))
        .isEqualTo(new Measure.Blend(0.25, 0.75, 0));
  }

  @Test
  void refusesWhatIsNoneWithFieldValueAndBound() {
    assertRefused("linf", Map.of(), "measure is \"linf\", but must be cosine, l1, l2 or blend");
    assertRefused(
        "cosine",
        Map.of("l1", 1.0),
        "shares is {l1=1.0}, but must be left out, or measure be blend");
    assertRefused("blend", Map.of("l3", 1.0), "shares is \"l3\", but must be of cosine, l1 and l2");
    assertRefused("blend", Map.of("l1", -1.0), "shares.l1 is -1.0, but must be 0 to 1e6");
    assertRefused("blend", Map.of("l1", Double.NaN), "shares.l1 is NaN, but must be 0 to 1e6");
    assertRefused(
        "blend", Map.of(), "shares is {}, but must be above 0 for one of cosine, l1 and l2");
  }

  private static void assertRefused(String name, Map<String, Double> shares, String message) {
    assertThatThrownBy(() -> Measured.measure(name, shares, USUAL)).hasMessage(message);
  }
}
