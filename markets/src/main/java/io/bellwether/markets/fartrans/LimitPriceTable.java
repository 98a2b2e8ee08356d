package io.bellwether.markets.fartrans;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code limit_prices.csv}: an asset's first and last price in euros. */
final class LimitPriceTable {

  private LimitPriceTable() {}

  /** The assets in order of id, those with a price as of its day. */
  static List<Security> read(
      Path folder, FarTrans.Priced priced, AssetTable assets, BadRows badRows) {
    String dateColumn =
        switch (priced) {
          case FIRST -> "minDate";
          case LAST -> "maxDate";
        };
    String priceColumn =
        switch (priced) {
          case FIRST -> "priceMinDate";
          case LAST -> "priceMaxDate";
        };
    Map<SecurityId, Security> securities = new TreeMap<>(assets.latest());
    Table.open(
            folder.resolve("limit_prices.csv"), List.of(AssetTable.ISIN, dateColumn, priceColumn))
        .forEach(
            badRows,
            row -> {
              Security asset = known(row, securities);
              Instant day = row.date(dateColumn).atStartOfDay(ZoneOffset.UTC).toInstant();
              securities.put(asset.id(), priced(asset, row.amount(priceColumn), day));
            });
    return List.copyOf(securities.values());
  }

  private static Security known(Row row, Map<SecurityId, Security> securities)
      throws BadValueException {
    SecurityId id = SecurityId.of(row.parsed(AssetTable.ISIN, Isin::new));
    Security asset = securities.get(id);
    if (asset == null) {
      throw new BadValueException(AssetTable.ISIN, id.value(), "an asset of asset_information.csv");
    }
    return asset;
  }

  private static Security priced(Security asset, BigDecimal price, Instant day) {
    return new Security(
        asset.id(),
        asset.ticker(),
        asset.isin(),
        asset.mic(),
        asset.name(),
        asset.instrumentClass(),
        asset.sector(),
        asset.industry(),
        asset.country(),
        asset.indices(),
        asset.currency(),
        Map.of(Figure.PRICE, price),
        day,
        asset.provenance());
  }
}
