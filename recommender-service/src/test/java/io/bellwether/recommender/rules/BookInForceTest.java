package io.bellwether.recommender.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.ranking.rules.Rule;
import io.bellwether.ranking.rules.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookInForceTest {

  private static final Path EXAMPLE = Path.of("../deploy/kubernetes/overlays/example/rules.txt");

  @TempDir private Path folder;

  @Test
  void leavesOutWhatWasBoughtWhereNothingIsConfigured() {
    BookInForce book = BookInForce.unconfigured();

    assertThat(book.text()).isEqualTo("already-bought policy=exclude-bought\n");
    assertThat(book.removesTheBought()).isTrue();
    assertThat(book.removesMore()).isFalse();
    assertThat(book.asksAboutSecurities()).isFalse();
    assertThat(book.asksAboutClients()).isFalse();
  }

  @Test
  void readsAFile() throws IOException {
    BookInForce book = BookInForce.read(file("# ours\n\nsuitability\nsector-cap most=3\n"));

    assertThat(book.id()).isEqualTo(RuleBook.parse(book.text()).id());
    assertThat(book.book().rules())
        .extracting(Rule::name)
        .containsExactly("suitability", "sector-cap");
    assertThat(book.removesTheBought()).isFalse();
    assertThat(book.removesMore()).isTrue();
    assertThat(book.asksAboutSecurities()).isTrue();
    assertThat(book.asksAboutClients()).isTrue();
  }

  @Test
  void asksOnlyForWhatTheRulesLookAt() throws IOException {
    BookInForce counted = BookInForce.read(file("top-by-popularity most=5\nalready-bought"));
    assertThat(counted.asksAboutSecurities()).isFalse();
    assertThat(counted.removesMore()).isFalse();

    BookInForce capped = BookInForce.read(file("sector-cap"));
    assertThat(capped.asksAboutSecurities()).isTrue();
    assertThat(capped.asksAboutClients()).isFalse();
  }

  @Test
  void readsTheExampleOfTheDeployment() {
    assertThat(BookInForce.read(EXAMPLE).book().rules())
        .extracting(Rule::name)
        .contains("already-bought", "suitability", "sector-cap", "issuer-cap", "one-discovery");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sector-cap most=0|line 2: sector-cap: most is 0, but must be 1 to 1000",
        "sector-cap least=1|line 2: sector-cap: key is \"least\", but must be one that the rule has",
        "sektor-cap|line 2: rule is \"sektor-cap\", must be one of those in docs/rules.md",
        "already-bought policy=exclude-held|line 2: already-bought: policy is \"exclude-held\", but"
            + " must be exclude-bought or allow: what a client owns now is not known to this service",
      })
  void aRefusalNamesFileLineRuleKeyValueAndBound(String line, String refusal) throws IOException {
    Path file = file("# ours\n" + line + "\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BookInForce.read(file))
        .withMessage("bellwether.recommender.rules: " + file + ": " + refusal);
  }

  @Test
  void refusesAFileThatIsNotThereOrIsNoText() throws IOException {
    Path absent = folder.resolve("absent.txt");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BookInForce.read(absent))
        .withMessage(
            "bellwether.recommender.rules is \"%s\", but must be a file of rules in UTF-8 that can"
                + " be read: NoSuchFileException",
            absent);

    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "index-member indices=Zürich".getBytes(StandardCharsets.ISO_8859_1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BookInForce.read(latin))
        .withMessageContaining("must be a file of rules in UTF-8");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.txt"), text);
  }
}
