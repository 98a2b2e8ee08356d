package io.bellwether.markets.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StrengthTest {

  @Test
  void theDocumentsTableIsThatOfTheCode() throws IOException {
    Path home = Path.of(Objects.requireNonNull(System.getProperty("bellwether.home")));
    List<String> rows =
        Files.readAllLines(home.resolve("docs/synthetic-data.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Strength.values())
                .map(
                    strength ->
                        "| `%s` | %s | %s | %s |"
                            .formatted(
                                strength.label(),
                                plain(strength.standard()),
                                plain(strength.most()),
                                strength.meaning()))
                .toList());
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
