package io.bellwether.scraper.facts;

import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.page.ConstituentsPage.Constituent;
import java.util.List;
import java.util.Map;

/** One row of an exchange's constituents as a security: what it is called and which it is. */
public final class ConstituentFacts {

  /** No figure of such a row is money; the merge leaves it out. */
  private static final String CURRENCY = "USD";

  private ConstituentFacts() {}

  /** What the row is called by: its ISIN, or its ticker where it has none that can be right. */
  public static String key(Constituent row) {
    Isin isin = row.isin();
    return isin == null ? row.ticker() : isin.value();
  }

  /**
   * Reads a row.
   *
   * @param index that it is a constituent of
   */
  public static ReadSecurity of(Constituent row, String index, Provenance provenance) {
    Isin isin = row.isin();
    Security security =
        new Security(
            isin == null ? SecurityId.of(Mic.NO_MARKET, row.ticker()) : SecurityId.of(isin),
            row.ticker(),
            isin,
            isin == null ? Mic.NO_MARKET : null,
            row.company(),
            null,
            "",
            "",
            "",
            List.of(index),
            CURRENCY,
            Map.of(),
            provenance.seenAt(),
            provenance);
    List<Note> notes = row.withheld().stream().map(left -> Note.of(key(row), left)).toList();
    return new ReadSecurity(security, row.withheld(), notes);
  }
}
