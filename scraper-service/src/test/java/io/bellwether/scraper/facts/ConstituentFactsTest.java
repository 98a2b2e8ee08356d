package io.bellwether.scraper.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.page.ConstituentsPage.Constituent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConstituentFactsTest {

  private static final Isin ISIN = new Isin("US00000QUA18");
  private static final Provenance READ =
      new Provenance(
          "exchange", "http://127.0.0.1/index", Instant.parse("2026-11-26T07:08:09Z"), null);

  @Test
  void isNamedByItsIsin() {
    Constituent row = new Constituent("QUAX", "Quax Inc", ISIN, List.of());

    Security security = ConstituentFacts.of(row, "index", READ).security();

    assertThat(ConstituentFacts.key(row)).isEqualTo("US00000QUA18");
    assertThat(security.id()).hasToString("US00000QUA18");
    assertThat(security.ticker()).isEqualTo("QUAX");
    assertThat(security.indices()).containsExactly("index");
    assertThat(security.asOf()).isEqualTo(READ.seenAt());
  }

  @Test
  void isNamedByItsTickerWhereItsIsinCannotBeRight() {
    Withheld wrong = new Withheld("ISIN", "US00000QUA11", Withheld.Kind.IDENTIFIER, "check digit");
    Constituent row = new Constituent("QUAX", "Quax Inc", null, List.of(wrong));

    ReadSecurity read = ConstituentFacts.of(row, "index", READ);

    assertThat(read.security().id()).hasToString("XXXX:QUAX");
    assertThat(read.notes())
        .containsExactly(new Note("QUAX", "ISIN", "\"US00000QUA11\": check digit"));
  }
}
