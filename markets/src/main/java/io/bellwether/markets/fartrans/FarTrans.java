package io.bellwether.markets.fartrans;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.table.BadRow;
import io.bellwether.markets.table.BadRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients and assets of FAR-Trans. What its files mean is kept where our events have a word for
 * it:
 *
 * <ul>
 *   <li>each dated row of a client is one event; a value that the bank's algorithm predicted is
 *       marked as predicted, and one that is not available is unknown;
 *   <li>the four risk levels are our four profiles: Conservative is low, Income low to medium,
 *       Balanced medium, Aggressive high;
 *   <li>the investment capacity is a band in euros; the type of client is the segment; a Legal
 *       Entity is an organisation, and a Professional has the occupation own business;
 *   <li>of an asset's rows the latest counts, of equally dated ones the lower;
 *   <li>a bond or fund without a sector has its sub-category for one; the country is that of the
 *       market, as none is said of the issuer; a market or short name of another form than ISO
 *       10383 or a ticker is left out.
 * </ul>
 *
 * The date of the last questionnaire is not read: it is later than many rows that it stands in, so
 * it does not say what was known at their time.
 *
 * @param investors in order of time, equal times in order of the file; a client as often as there
 *     are rows
 * @param securities in order of id, with a price where one is known
 * @param badRows at most {@link BadRows#MOST_KEPT}; the counts have all
 * @see "Sanz-Cruzado, Droukas, McCreadie: FAR-Trans: An Investment Dataset for Financial Asset
 *     Recommendation, 2024, doi 10.5525/gla.researchdata.1658, CC-BY 4.0"
 */
public record FarTrans(
    List<Investor> investors, List<Security> securities, List<BadRow> badRows, Counts counts) {

  /** Which of an asset's two known prices its security carries, dated accordingly. */
  public enum Priced {
    /** Of the first day with a price: what is known before the first trade. */
    FIRST,
    /** Of the last day with a price. */
    LAST
  }

  /**
   * What was read.
   *
   * @param clients distinct
   * @param predictedValues risk levels and capacities that an algorithm predicted
   * @param supersededAssetRows of assets that have a later row
   * @param pricedSecurities those with a price
   */
  public record Counts(
      int clients,
      int predictedValues,
      int supersededAssetRows,
      int pricedSecurities,
      long badRows) {}

  public FarTrans {
    investors = List.copyOf(investors);
    securities = List.copyOf(securities);
    badRows = List.copyOf(badRows);
  }

  /**
   * Reads a folder's files on clients, assets, markets and limit prices, with the assets' last
   * prices.
   *
   * @throws io.bellwether.markets.table.UnusableTableException when a file or column is missing
   */
  public static FarTrans read(Path folder) {
    return read(folder, Priced.LAST, new BadRows());
  }

  /** As {@link #read(Path)}, with the price that is asked for; bad rows go to the given ones. */
  public static FarTrans read(Path folder, Priced priced, BadRows badRows) {
    List<Investor> investors = CustomerTable.read(folder, badRows);
    AssetTable assets = AssetTable.read(folder, MarketTable.read(folder, badRows), badRows);
    List<Security> securities = LimitPriceTable.read(folder, priced, assets, badRows);
    return new FarTrans(
        investors,
        securities,
        badRows.list(),
        new Counts(
            (int) investors.stream().map(Investor::id).distinct().count(),
            investors.stream().mapToInt(investor -> investor.predicted().size()).sum(),
            assets.supersededCount(),
            (int) securities.stream().filter(security -> !security.figures().isEmpty()).count(),
            badRows.count()));
  }

  /** What a reader of any result on this data must know, a sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "clients and assets are those of FAR-Trans (Sanz-Cruzado, Droukas, McCreadie 2024,"
            + " doi 10.5525/gla.researchdata.1658, CC-BY 4.0)");
    notes.add(
        "%d risk levels and capacities of clients were predicted by the bank, not stated"
            .formatted(counts.predictedValues()));
    if (counts.supersededAssetRows() > 0) {
      notes.add(
          "%d rows of asset_information.csv are superseded by later ones of the same asset"
              .formatted(counts.supersededAssetRows()));
    }
    return notes;
  }
}
