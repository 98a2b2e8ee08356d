package io.bellwether.ranking.rules;

import static io.bellwether.ranking.rules.SecurityBuilder.security;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerKeyTest {

  @Test
  void isTheCusipOfAnAmericanOrCanadianIsin() {
    assertThat(IssuerKey.of(security("A").isin("US02079K305").build())).isEqualTo("cusip:02079K");
    assertThat(IssuerKey.of(security("A").isin("US02079K107").build())).isEqualTo("cusip:02079K");
    assertThat(IssuerKey.of(security("A").isin("CA82509L107").build())).isEqualTo("cusip:82509L");
  }

  @Test
  void isTheNameWhereTheIsinIsOfAnotherCountry() {
    assertThat(IssuerKey.of(security("A").isin("CH003886335").name("Nestlé S.A.").build()))
        .isEqualTo("name:nestle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alphabet Inc. Class A | alphabet",
        "ALPHABET INC CL C | alphabet",
        "Nestlé S.A. | nestle",
        "Eni S.p.A. | eni",
        "O'Reilly Automotive, Inc. | oreilly automotive",
        "3M Co | 3m",
        "AG | ag",
        "Vanguard Total Stock Market ETF | vanguard total stock market etf",
        "Сбербанк России | сбербанк россии"
      })
  void namesLoseWhatDoesNotTellIssuersApart(String name, String stem) {
    assertThat(IssuerKey.of(security("A").name(name).build())).isEqualTo("name:" + stem);
  }

  @Test
  void isUnknownWithoutIsinAndName() {
    assertThat(IssuerKey.of(security("A").name(" . ").build())).isNull();
    assertThat(IssuerKey.of(security("A").build())).isNull();
  }
}
