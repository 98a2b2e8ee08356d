package io.bellwether.markets.replay;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.markets.replay.columns.CloseColumns;
import io.bellwether.markets.replay.columns.TradeColumns;
import java.util.List;

/**
 * What a folder holds.
 *
 * @param securities none where the log has them already
 * @param facts about investors, in order of time
 * @param notes on the layout, a sentence each
 */
record Recording(
    String name,
    List<Security> securities,
    List<Investor> facts,
    TradeColumns trades,
    CloseColumns closes,
    List<String> notes) {}
