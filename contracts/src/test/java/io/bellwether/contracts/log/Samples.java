package io.bellwether.contracts.log;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Metric;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.contracts.event.SnapshotRefused;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.contracts.event.Trait;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One event of each type with everything said, and one with everything optional left out. */
final class Samples {

  private static final Instant MADE = Instant.parse("2026-03-02T12:00:00.123456789Z");
  private static final Instant TRUE_AT = Instant.parse("2026-03-01T21:30:00.000000001Z");
  private static final Isin ISIN = new Isin("US0378331005");
  private static final Mic MARKET = new Mic("XNAS");
  private static final InvestorId INVESTOR = new InvestorId("investor-1");

  private Samples() {}

  /** An event with its type, so that both can be passed on together. */
  record Sample<T extends DomainEvent>(String name, EventType<T> type, Event<T> event) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sample<?>> all() {
    return List.of(
        sample("full security", EventType.SECURITY, fullSecurity()),
        sample("sparse security", EventType.SECURITY, sparseSecurity()),
        sample("full investor", EventType.INVESTOR, fullInvestor()),
        sample("sparse investor", EventType.INVESTOR, sparseInvestor()),
        sample("wealthy investor", EventType.INVESTOR, wealthyInvestor()),
        sample("full trade", EventType.TRADE, trade("web")),
        sample("sparse trade", EventType.TRADE, trade("")),
        sample("correcting trade", EventType.TRADE, correctingTrade()),
        sample("cancelled trade", EventType.TRADE_CANCELLED, cancelledTrade()),
        sample("full snapshot", EventType.SNAPSHOT_PUBLISHED, fullSnapshot()),
        sample("sparse snapshot", EventType.SNAPSHOT_PUBLISHED, sparseSnapshot()),
        sample("refused snapshot", EventType.SNAPSHOT_REFUSED, refusedSnapshot()),
        sample("full answer", EventType.ANSWER_GIVEN, fullAnswer()),
        sample("sparse answer", EventType.ANSWER_GIVEN, sparseAnswer()),
        sample("full feedback", EventType.FEEDBACK, fullFeedback()),
        sample("sparse feedback", EventType.FEEDBACK, sparseFeedback()),
        sample("full brief", EventType.CLIENT_BRIEF, fullBrief()),
        sample("sparse brief", EventType.CLIENT_BRIEF, sparseBrief()));
  }

  static <T extends DomainEvent> Event<T> event(T payload) {
    return new Event<>("event-1", "/bellwether/test", MADE, payload);
  }

  static Security fullSecurity() {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    long hundredths = 100;
    for (Figure figure : Figure.values()) {
      figures.put(figure, BigDecimal.valueOf(hundredths++, 2));
    }
    return new Security(
        SecurityId.of(ISIN),
        "AAPL",
        ISIN,
        MARKET,
        "Apple Inc.",
        InstrumentClass.STOCK,
        "Technology",
        "Consumer Electronics",
        "USA",
        List.of("S&P 500", "DJIA"),
        "USD",
        figures,
        TRUE_AT,
        new Provenance("market-site", "https://example.org/AAPL", MADE, "0f".repeat(32)),
        List.of(
            new Attribution(
                new Provenance("exchange", "https://example.org/index", MADE, "a0".repeat(32)),
                TRUE_AT.minusSeconds(60),
                Set.of("isin", "PRICE"))),
        Map.of(KeyDate.EARNINGS, LocalDate.of(2026, 8, 26)),
        Map.of(Trait.OPTIONABLE, true, Trait.SHORTABLE, false),
        TRUE_AT);
  }

  static Security sparseSecurity() {
    return new Security(
        SecurityId.of(MARKET, "AAPL"),
        "AAPL",
        null,
        MARKET,
        "",
        null,
        "",
        "",
        "",
        List.of(),
        "USD",
        Map.of(),
        TRUE_AT,
        new Provenance("", "", MADE, null));
  }

  static Investor fullInvestor() {
    return new Investor(
        INVESTOR,
        Sex.FEMALE,
        42,
        MaritalStatus.MARRIED,
        Education.ACADEMIC,
        false,
        RiskProfile.HIGH,
        "Łódź",
        Occupation.RETIRED,
        Money.of("0.00", "PLN"),
        TRUE_AT,
        new Capacity(Money.of("30000", "EUR"), Money.of("80000", "EUR")),
        EnumSet.allOf(InvestorAttribute.class),
        new Relationship(InvestorType.ORGANISATION, "premium", true));
  }

  static Investor sparseInvestor() {
    return new Investor(
        INVESTOR, null, null, null, null, null, null, "", null, null, Instant.EPOCH);
  }

  /** Of a capacity without an upper end, and of a predicted risk profile. */
  static Investor wealthyInvestor() {
    return new Investor(
        INVESTOR,
        null,
        null,
        null,
        null,
        null,
        RiskProfile.LOW_TO_MEDIUM,
        "",
        null,
        null,
        TRUE_AT,
        new Capacity(Money.of("300000", "EUR"), null),
        EnumSet.of(InvestorAttribute.RISK_PROFILE));
  }

  static Trade trade(String channel) {
    return new Trade(
        "trade-1",
        INVESTOR,
        SecurityId.of(ISIN),
        Side.SELL,
        new BigDecimal("3.50"),
        Money.of("178.125", "USD"),
        TRUE_AT,
        channel);
  }

  static SnapshotPublished fullSnapshot() {
    return new SnapshotPublished(
        "snapshot-2",
        "main",
        "snapshot-1",
        new OffsetVector(new TreeMap<>(Map.of("trades-0", 12L, "dead-letters-3", 1L))),
        new TreeMap<>(Map.of("factors", "32", "regularisation", "0.1")),
        -1L,
        "als",
        List.of(new Metric("als", "precision@5", 0.25, 0.2, 0.3, 1000)),
        "main/snapshot-2.safetensors",
        "a1".repeat(32),
        1L << 40,
        TRUE_AT,
        true,
        "promoted: the campaign needs it");
  }

  static SnapshotPublished sparseSnapshot() {
    return new SnapshotPublished(
        "snapshot-1",
        "main",
        null,
        OffsetVector.START,
        new TreeMap<>(),
        0,
        "",
        List.of(),
        "",
        "a1".repeat(32),
        1,
        TRUE_AT,
        false,
        "");
  }

  static Trade correctingTrade() {
    return new Trade(
        "trade-2",
        INVESTOR,
        SecurityId.of(ISIN),
        Side.BUY,
        new BigDecimal("3"),
        Money.of("178.125", "USD"),
        TRUE_AT,
        "web",
        "trade-1");
  }

  static TradeCancelled cancelledTrade() {
    return new TradeCancelled("trade-1", INVESTOR, TRUE_AT, "entered twice");
  }

  static SnapshotRefused refusedSnapshot() {
    return new SnapshotRefused(
        "snapshot-3",
        "main",
        "snapshot-2",
        new OffsetVector(new TreeMap<>(Map.of("trades-0", 14L))),
        new TreeMap<>(Map.of("factors", "32")),
        7,
        "als",
        List.of(new Metric("als", "precision@5", 0.05, 0.04, 0.06, 1000)),
        "main/snapshot-3.safetensors",
        "a1".repeat(32),
        1L << 30,
        TRUE_AT,
        List.of("precision@5 0.05 is below 0.2"));
  }

  static AnswerGiven fullAnswer() {
    return new AnswerGiven(
        "recommendation-1",
        INVESTOR,
        "front-office",
        "rest",
        new TreeMap<>(Map.of("limit", "10", "sector", "Technology")),
        "snapshot-2",
        "als",
        "rules-1",
        new OffsetVector(new TreeMap<>(Map.of("trades-0", 12L))),
        "RANKED",
        List.of(
            new AnswerGiven.Item(SecurityId.of(ISIN), 0.5f, List.of("BOUGHT_TOGETHER", "POPULAR"))),
        List.of(new AnswerGiven.Dropped("suitability", 3, List.of(SecurityId.of(MARKET, "MSFT")))),
        "two-models",
        "b",
        TRUE_AT);
  }

  static AnswerGiven sparseAnswer() {
    return new AnswerGiven(
        "recommendation-2",
        INVESTOR,
        "",
        "",
        new TreeMap<>(),
        "",
        "",
        "",
        OffsetVector.START,
        "",
        List.of(),
        List.of(),
        "",
        "",
        TRUE_AT);
  }

  static Feedback fullFeedback() {
    return new Feedback(
        "feedback-1",
        "recommendation-1",
        INVESTOR,
        FeedbackKind.ACCEPTED,
        List.of(SecurityId.of(ISIN), SecurityId.of(MARKET, "MSFT")),
        "snapshot-1",
        List.of("NEIGHBOURS_BOUGHT"),
        TRUE_AT);
  }

  static Feedback sparseFeedback() {
    return new Feedback(
        "feedback-1", "", INVESTOR, FeedbackKind.SHOWN, List.of(), "", List.of(), TRUE_AT);
  }

  static ClientBrief fullBrief() {
    return new ClientBrief(
        INVESTOR,
        "snapshot-1",
        TRUE_AT,
        "cosine",
        List.of(new ClientBrief.Neighbour(new InvestorId("investor-2"), 0.25)),
        List.of(
            new ClientBrief.Offer(
                SecurityId.of(ISIN), "AAPL", "Apple Inc.", 5, 0.02, 2, 0.01, 7, 4, 5)));
  }

  static ClientBrief sparseBrief() {
    return new ClientBrief(INVESTOR, "", TRUE_AT, "", List.of(), List.of());
  }

  private static <T extends DomainEvent> Sample<T> sample(
      String name, EventType<T> type, T payload) {
    return new Sample<>(name, type, event(payload));
  }
}
