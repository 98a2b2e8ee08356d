package io.bellwether.synthetic.rpc;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.wire.ClientsSource;
import io.bellwether.contracts.wire.MarketSource;
import io.bellwether.contracts.wire.PortraitSource;
import io.bellwether.contracts.wire.StartGenerationRequest;
import io.bellwether.contracts.wire.StartLiveRequest;
import io.bellwether.contracts.wire.StartReplayRequest;
import io.bellwether.synthetic.generation.GenerationRequest;
import io.bellwether.synthetic.live.LiveRequest;
import io.bellwether.synthetic.replay.ReplayRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Requests from their messages; what is absent there is left out here. */
final class RequestWire {

  private RequestWire() {}

  static GenerationRequest fromWire(StartGenerationRequest wire) {
    return switch (wire.getSourceCase()) {
      case PORTRAIT -> portrait(wire.getPortrait());
      case MARKET -> market(wire.getMarket());
      case CLIENTS -> clients(wire.getClients());
      case SOURCE_NOT_SET -> GenerationRequest.EMPTY;
    };
  }

  static ReplayRequest fromWire(StartReplayRequest wire) {
    return new ReplayRequest.Body(
            wire.getFolder(), wire.getLayout(), wire.hasSpeed() ? wire.getSpeed() : null)
        .complete();
  }

  static LiveRequest fromWire(StartLiveRequest wire) {
    return new LiveRequest.Body(
            wire.hasTradesPerSecond() ? wire.getTradesPerSecond() : null,
            wire.hasInvestors() ? wire.getInvestors() : null,
            wire.hasSeed() ? wire.getSeed() : null)
        .complete();
  }

  private static GenerationRequest portrait(PortraitSource wire) {
    return new GenerationRequest(
        "portrait",
        wire.hasInvestors() ? wire.getInvestors() : null,
        wire.hasSeed() ? wire.getSeed() : null,
        wire.hasFromWeek() ? wire.getFromWeek() : null,
        wire.hasToWeek() ? wire.getToWeek() : null,
        wire.hasYear() ? wire.getYear() : null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static GenerationRequest market(MarketSource wire) {
    return new GenerationRequest(
        "market",
        wire.hasInvestors() ? wire.getInvestors() : null,
        wire.hasSeed() ? wire.getSeed() : null,
        null,
        null,
        null,
        wire.hasMonday() ? date(wire.getMonday()) : null,
        wire.hasWeeks() ? wire.getWeeks() : null,
        wire.hasOrdersAWeek() ? wire.getOrdersAWeek() : null,
        wire.hasSecurities() ? wire.getSecurities() : null,
        wire.getStrengthsMap(),
        null);
  }

  private static GenerationRequest clients(ClientsSource wire) {
    return new GenerationRequest(
        "clients",
        null,
        wire.hasSeed() ? wire.getSeed() : null,
        null,
        null,
        null,
        wire.hasMonday() ? date(wire.getMonday()) : null,
        wire.hasWeeks() ? wire.getWeeks() : null,
        wire.hasOrdersAWeek() ? wire.getOrdersAWeek() : null,
        null,
        wire.getStrengthsMap(),
        wire.getFolder());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException("monday", text, "a day such as 2021-07-12");
    }
  }
}
