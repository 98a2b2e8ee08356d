package io.bellwether.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.recommender.catalogue.Listing;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

  private static final Listing LISTING = new Listing("XNAS:AAPL", "AAPL", "Apple", "Technology");

  @ParameterizedTest
  @EnumSource
  void everyCodeHasASentenceOfItsOwnInEveryLanguage(Reason.Code code) {
    Set<String> sentences =
        Arrays.stream(Language.values())
            .map(language -> sentence(code, language.wording()))
            .collect(Collectors.toSet());

    assertThat(sentences).hasSameSizeAs(Language.values()).allMatch(text -> text.endsWith("."));
  }

  private static String sentence(Reason.Code code, Wording wording) {
    return switch (code) {
      case BOUGHT_TOGETHER -> wording.boughtTogether(LISTING);
      case SUITS_PROFILE -> wording.suitsProfile(ProfileFeature.of("age in 25..35"));
      case FIGURE -> wording.figure("security.beta", 1);
      case POPULAR -> wording.popular(3, 7);
      case SIMILAR -> wording.similar(LISTING);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      value = {
        "absent | en",
        "ru | ru",
        "ru-RU,ru;q=0.9,en;q=0.8 | ru",
        "de, ru;q=0.3, en;q=0.5 | en",
        "de | en",
        "en;q=0.1, RU | ru",
        "* | en",
        ";;q=what | en",
      })
  void takesTheFirstAcceptedThatThereIs(String header, String tag) {
    assertThat(Language.accepted(header).tag()).isEqualTo(tag);
  }

  @Test
  void refusesALanguageThatThereIsNot() {
    assertThat(Language.of("RU")).isEqualTo(Language.RUSSIAN);
    assertThatThrownBy(() -> Language.of("de"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("language is \"de\", but must be en or ru");
  }
}
