package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.snapshots.models.ModelDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model refuses when one of its tensors is not as it was written. */
class ModelTensorsTest {

  private static final int SECURITIES = 12;
  private static final AllModels MARKET = AllModels.drawn(SECURITIES, 30, 5);
  private static final HeldTensors TENSORS = new HeldTensors();
  private static final String DIRECTORY = ModelDirectory.write(MARKET.models(), TENSORS.sink());

  /** All but one of any length: counts must fit the snapshot, and any securities can be bought. */
  static List<String> ofOneLength() {
    return TENSORS.names().stream()
        .filter(name -> !name.endsWith(".counts") && !name.endsWith(".bought"))
        .toList();
  }

  static List<String> ofReals() {
    return TENSORS.names().stream().filter(TENSORS::isOfReals).toList();
  }

  @ParameterizedTest
  @MethodSource("ofOneLength")
  void refusesATensorThatIsTooShortNamingBothNumbers(String name) {
    assertRefused(DIRECTORY, TENSORS.withoutLast(name), "\\d.*\\D\\d");
  }

  @ParameterizedTest
  @MethodSource("ofReals")
  void refusesWhatIsNotANumber(String name) {
    assertRefused(DIRECTORY, TENSORS.withNaN(name), "NaN, must be");
  }

  @Test
  void leavesTheInvestorsOfTheTrainingOut() {
    assertThat(TENSORS.names())
        .contains("models.als.security_factors", "models.bpr.security_factors")
        .noneMatch(name -> name.contains("investor_factors"));
    assertThat(TENSORS.length("models.als.security_factors")).isEqualTo(SECURITIES * 8);
  }

  @Test
  void refusesNothingInPlaceOfAnEntry() {
    assertThat(DIRECTORY).contains("\"weighting\":[{\"k1\":1.2,\"b\":0.75}]");
    assertRefused(
        DIRECTORY.replace("[{\"k1\":1.2,\"b\":0.75}]", "[null]"),
        TENSORS,
        "settings are not whole.*null");
    assertRefused(
        DIRECTORY.replace("[{\"k1\":1.2,\"b\":0.75}]", "[{\"k1\":1,\"b\":1},{\"k1\":1,\"b\":1}]"),
        TENSORS,
        "weighting has 2 entries, must have at most 1");
    assertRefused("[null]", TENSORS, "settings are not whole.*null");
  }

  private static void assertRefused(String directory, HeldTensors tensors, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelDirectory.read(directory, SECURITIES, tensors))
        .satisfies(refused -> assertThat(refused.getMessage()).containsPattern(reason));
  }
}
