package io.bellwether.similarity.briefs;

import static io.bellwether.tables.Column.Kind.AMOUNT;
import static io.bellwether.tables.Column.Kind.FIGURE;
import static io.bellwether.tables.Column.Kind.MOMENT;
import static io.bellwether.tables.Column.Kind.TEXT;
import static io.bellwether.tables.Column.Kind.WHOLE;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.ClientBrief.Neighbour;
import io.bellwether.contracts.event.ClientBrief.Offer;
import io.bellwether.tables.Column;
import io.bellwether.tables.RowWriter;
import io.bellwether.tables.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Briefs as two tables: a row for each neighbour, a row for each offer. */
final class BriefTables {

  private static final int DIGITS = 6;

  static final Table<NeighbourRow> NEIGHBOURS =
      new Table<>(
          "neighbours",
          List.of(
              new Column("investor_id", TEXT),
              new Column("rank", WHOLE),
              new Column("neighbour_id", TEXT),
              new Column("distance", AMOUNT),
              new Column("measure", TEXT),
              new Column("snapshot_id", TEXT),
              new Column("as_of", MOMENT)),
          BriefTables::neighbour);

  static final Table<OfferRow> OFFERS =
      new Table<>(
          "offers",
          List.of(
              new Column("investor_id", TEXT),
              new Column("rank", WHOLE),
              new Column("security_id", TEXT),
              new Column("ticker", TEXT),
              new Column("name", TEXT),
              new Column("risk_class", WHOLE),
              new Column("score", FIGURE),
              new Column("lift", AMOUNT),
              new Column("base_rate", FIGURE),
              new Column("support", WHOLE),
              new Column("holders_by_features", WHOLE),
              new Column("holders_by_holdings", WHOLE),
              new Column("snapshot_id", TEXT),
              new Column("as_of", MOMENT)),
          BriefTables::offer);

  /** A neighbour of the brief's client. */
  record NeighbourRow(ClientBrief brief, int rank, Neighbour neighbour) {}

  /** An offer to the brief's client. */
  record OfferRow(ClientBrief brief, int rank, Offer offer) {}

  private BriefTables() {}

  private static void neighbour(NeighbourRow of, RowWriter row) throws IOException {
    row.text(of.brief().investorId().value());
    row.whole(of.rank());
    row.text(of.neighbour().investorId().value());
    row.decimal(decimal(of.neighbour().distance(), DIGITS));
    row.text(of.brief().measure());
    row.text(of.brief().snapshotId());
    row.moment(of.brief().asOf());
  }

  private static void offer(OfferRow of, RowWriter row) throws IOException {
    Offer offer = of.offer();
    row.text(of.brief().investorId().value());
    row.whole(of.rank());
    row.text(offer.securityId().value());
    row.text(offer.ticker());
    row.text(offer.name());
    row.whole(offer.riskClass());
    row.decimal(decimal(offer.score(), 2 * DIGITS));
    row.decimal(decimal(offer.lift(), DIGITS));
    row.decimal(decimal(offer.baseRate(), 2 * DIGITS));
    row.whole(offer.support());
    row.whole(offer.holdersByFeatures());
    row.whole(offer.holdersByHoldings());
    row.text(of.brief().snapshotId());
    row.moment(of.brief().asOf());
  }

  private static BigDecimal decimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
  }
}
