package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a file ever says of investors or of securities, in the columns that {@link ReplayFeed}
 * tells. One may come again as its facts change, each time with another {@code asOf}.
 */
public final class DatedFacts {

  private DatedFacts() {}

  /**
   * In order of the file.
   *
   * @throws io.bellwether.markets.table.UnusableTableException when the file or a column is missing
   */
  public static List<Investor> investors(Path file, BadRows badRows) {
    List<Investor> facts = new ArrayList<>();
    Set<Fact> seen = new HashSet<>();
    Table.open(file, List.of(InvestorRows.USER, InvestorRows.AS_OF))
        .forEach(
            badRows,
            row -> {
              Investor investor = InvestorRows.investor(row);
              if (!seen.add(new Fact(investor.id(), investor.asOf()))) {
                throw twice(InvestorRows.USER, row.text(InvestorRows.AS_OF));
              }
              facts.add(investor);
            });
    return facts;
  }

  /**
   * In order of the file.
   *
   * @throws io.bellwether.markets.table.UnusableTableException when the file or a column is missing
   */
  public static List<Security> securities(Path file, BadRows badRows) {
    List<Security> facts = new ArrayList<>();
    Set<Fact> seen = new HashSet<>();
    Table.open(file, SecurityRows.REQUIRED)
        .forEach(
            badRows,
            row -> {
              Security security = SecurityRows.security(row);
              if (!seen.add(new Fact(security.id(), security.asOf()))) {
                throw twice(SecurityRows.ITEM, row.text(SecurityRows.AS_OF));
              }
              facts.add(security);
            });
    return facts;
  }

  /** Of whom, and as of when. */
  private record Fact(Object id, Instant asOf) {}

  private static BadValueException twice(String whose, String asOf) {
    return new BadValueException(
        "asOf", asOf, "another than in every line above of the same " + whose);
  }
}
