package io.bellwether.markets.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedFactsTest {

  @TempDir private Path folder;

  private final BadRows badRows = new BadRows();

  @Test
  void readsOneSecurityAsOfSeveralMoments() throws IOException {
    Path file =
        write(
            """
            item,currency,asOf,BETA
            XNAS:ORCH,USD,2021-07-01,1.1
            XNAS:ORCH,USD,2021-08-01,1.3
            """);

    List<Security> facts = DatedFacts.securities(file, badRows);

    assertThat(badRows.count()).isZero();
    assertThat(facts)
        .extracting(fact -> fact.figure(Figure.BETA))
        .containsExactly(new BigDecimal("1.1"), new BigDecimal("1.3"));
    assertThat(facts.getLast().asOf()).isEqualTo(Instant.parse("2021-08-01T00:00:00Z"));
  }

  @Test
  void putsAsideWhatIsSaidTwiceOfOneMoment() throws IOException {
    Path file =
        write(
            """
            user,ageYears,asOf
            ann,30,2021-07-01
            bob,30,2021-07-01
            ann,31,2021-07-01T00:00:00Z
            ann,31,2021-07-02
            """);

    List<Investor> facts = DatedFacts.investors(file, badRows);

    assertThat(facts).hasSize(3);
    assertThat(badRows.list())
        .extracting(BadRow::toString)
        .containsExactly(
            "facts.csv line 4: asOf is \"2021-07-01T00:00:00Z\", but must be another than in every"
                + " line above of the same user");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("facts.csv"), content);
  }
}
