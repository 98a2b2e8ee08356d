package io.bellwether.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"S&P 500", "a,b=c%d", "Индекс МосБиржи", "\t\n", "日経平均", "plain"})
  void everyTextComesBackFromVisibleAsciiWithoutCommas(String text) {
    String escaped = ValueText.escape(text);

    assertThat(escaped).matches("[!-~&&[^,=]]+");
    assertThat(ValueText.unescape(escaped)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "a%zz", "%C3", "%FF"})
  void whatIsNoByteOfUtf8IsNoText(String escaped) {
    assertThat(ValueText.unescape(escaped)).isNull();
  }

  @Test
  void choicesAreLowerCaseWithHyphens() {
    assertThat(ValueText.of(PostRule.Repeat.EXCLUDE_BOUGHT)).isEqualTo("exclude-bought");
  }
}
