package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.replay.columns.TradeColumns;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the trades of both layouts must hold: somebody known, something known, an id of their own.
 */
final class TradeRows {

  private final Map<String, InvestorId> investors = new HashMap<>();
  private final Map<String, SecurityId> securities = new HashMap<>();
  private final boolean anySecurity;
  private final Set<String> ids = new HashSet<>();
  private final TradeColumns trades = new TradeColumns();

  private TradeRows(
      Collection<InvestorId> investors, Collection<SecurityId> securities, boolean anySecurity) {
    investors.forEach(id -> this.investors.put(id.value(), id));
    securities.forEach(id -> this.securities.put(id.value(), id));
    this.anySecurity = anySecurity;
  }

  /** Trades of these investors in these securities. */
  static TradeRows of(Collection<InvestorId> investors, Collection<SecurityId> securities) {
    return new TradeRows(investors, securities, false);
  }

  /** Trades of these investors in whichever securities. */
  static TradeRows ofAnySecurity(Collection<InvestorId> investors) {
    return new TradeRows(investors, Set.of(), true);
  }

  /** The investor in the column, who must stand in the file. */
  InvestorId investor(Row row, String column, String file) throws BadValueException {
    String text = row.required(column);
    InvestorId id = investors.get(text);
    if (id == null) {
      throw new BadValueException(column, text, "an investor of " + file);
    }
    return id;
  }

  /** The security in the column, which must stand in the file unless any will do. */
  SecurityId security(Row row, String column, String file) throws BadValueException {
    String text = row.required(column);
    SecurityId known = securities.get(text);
    if (known != null) {
      return known;
    }
    SecurityId id = row.parsed(column, SecurityId::new);
    if (!anySecurity) {
      throw new BadValueException(column, text, "a security of " + file);
    }
    securities.put(text, id);
    return id;
  }

  /** Keeps a trade; its id stands in the column. */
  void add(String column, Trade trade) throws BadValueException {
    if (!ids.add(trade.id())) {
      throw new BadValueException(column, trade.id(), "another than in every line above");
    }
    trades.add(trade);
  }

  TradeColumns trades() {
    return trades;
  }
}
