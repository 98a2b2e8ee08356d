package io.bellwether.trainer.outcome;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the log tells of one client. */
final class Told {

  private Told() {}

  static AnswerGiven answer(String id, String investor, Instant at, String... securities) {
    return inArm(id, investor, at, "", "", securities);
  }

  static AnswerGiven inArm(
      String id, String investor, Instant at, String experiment, String arm, String... securities) {
    return new AnswerGiven(
        id,
        new InvestorId(investor),
        "desk 7",
        "rest",
        new TreeMap<>(),
        "snapshot-1",
        "item-cosine",
        "rules-1",
        OffsetVector.START,
        "RANKED",
        Stream.of(securities)
            .map(
                security ->
                    new AnswerGiven.Item(new SecurityId(security), 0.5f, List.of("POPULAR")))
            .toList(),
        List.of(new AnswerGiven.Dropped("already-bought", 3, List.of(new SecurityId("XNYS:OLD")))),
        experiment,
        arm,
        at);
  }

  static Feedback said(String id, String answer, String investor, FeedbackKind kind, Instant at) {
    return new Feedback(
        id,
        answer,
        new InvestorId(investor),
        kind,
        List.of(new SecurityId("XNYS:A")),
        "snapshot-1",
        List.of(),
        at);
  }

  static Trade purchase(String id, String investor, String security, Instant at) {
    return trade(id, investor, security, Side.BUY, at, null);
  }

  static Trade trade(
      String id,
      String investor,
      String security,
      Side side,
      Instant at,
      @Nullable String corrects) {
    return new Trade(
        id,
        new InvestorId(investor),
        new SecurityId(security),
        side,
        BigDecimal.ONE,
        new Money(BigDecimal.TEN, "USD"),
        at,
        "web",
        corrects);
  }

  static TradeCancelled cancelled(String trade, String investor, Instant at) {
    return new TradeCancelled(trade, new InvestorId(investor), at, "");
  }
}
