package io.bellwether.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void readsPairs() {
    Options options = Options.parse("--folder", "data", "--port", "9092");

    assertThat(options.folder()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(options.port("port")).isEqualTo(9092);
    assertThat(options.text("other", "default")).isEqualTo("default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "many", "", "99999999999"})
  void aPortOutOfBoundsIsNamed(String port) {
    Options options = Options.parse("--port", port);

    assertThatThrownBy(() -> options.port("port"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--port is %s, but must be 1 to 65535", port);
  }

  @Test
  void whatIsMissingOrNoPairIsNamed() {
    assertThatThrownBy(() -> Options.parse("--folder", "data").port("port"))
        .hasMessage("--port is missing");
    assertThatThrownBy(() -> Options.parse("--folder"))
        .hasMessage("expected --name value, but found --folder");
    assertThatThrownBy(() -> Options.parse("folder", "data"))
        .hasMessage("expected --name value, but found folder");
  }
}
