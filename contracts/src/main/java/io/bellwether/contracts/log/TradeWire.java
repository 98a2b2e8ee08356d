package io.bellwether.contracts.log;

import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Decimals;

/** A trade and its cancellation to and from their Protobuf messages. */
final class TradeWire {

  private static final String SIDE = "SIDE_";

  private TradeWire() {}

  static io.bellwether.contracts.wire.Trade toWire(Trade trade) {
    String corrects = trade.corrects();
    return io.bellwether.contracts.wire.Trade.newBuilder()
        .setId(trade.id())
        .setInvestorId(trade.investorId().value())
        .setSecurityId(trade.securityId().value())
        .setSide(WireFormat.toWire(io.bellwether.contracts.wire.Side.class, SIDE, trade.side()))
        .setQuantity(Decimals.toWire(trade.quantity()))
        .setPrice(WireFormat.toWire(trade.price()))
        .setExecutedAt(WireFormat.toWire(trade.executedAt()))
        .setChannel(trade.channel())
        .setCorrects(corrects == null ? "" : corrects)
        .build();
  }

  static Trade fromWire(io.bellwether.contracts.wire.Trade wire) {
    return new Trade(
        wire.getId(),
        new InvestorId(wire.getInvestorId()),
        new SecurityId(wire.getSecurityId()),
        WireFormat.require("side", WireFormat.fromWire(Side.class, SIDE, wire.getSide())),
        Decimals.fromWire("quantity", wire.getQuantity()),
        WireFormat.fromWire("price", wire.hasPrice(), wire.getPrice()),
        WireFormat.fromWire("executedAt", wire.hasExecutedAt(), wire.getExecutedAt()),
        wire.getChannel(),
        wire.getCorrects().isEmpty() ? null : wire.getCorrects());
  }

  static io.bellwether.contracts.wire.TradeCancelled toWire(TradeCancelled cancelled) {
    return io.bellwether.contracts.wire.TradeCancelled.newBuilder()
        .setTradeId(cancelled.tradeId())
        .setInvestorId(cancelled.investorId().value())
        .setCancelledAt(WireFormat.toWire(cancelled.cancelledAt()))
        .setReason(cancelled.reason())
        .build();
  }

  static TradeCancelled fromWire(io.bellwether.contracts.wire.TradeCancelled wire) {
    return new TradeCancelled(
        wire.getTradeId(),
        new InvestorId(wire.getInvestorId()),
        WireFormat.fromWire("cancelledAt", wire.hasCancelledAt(), wire.getCancelledAt()),
        wire.getReason());
  }
}
