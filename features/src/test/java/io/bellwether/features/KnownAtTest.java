package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownAtTest {

  private static final Instant NOON = Known.NOON;
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void takesTheLatestFactAtOrBeforeTheMomentOfEachSecurity() {
    Security early = priced("A", 1, NOON.minus(HOUR));
    Security atTheMoment = priced("A", 2, NOON);
    Security late = priced("A", 3, NOON.plusNanos(1));
    Security other = priced("B", 4, NOON.minus(HOUR));
    Security unborn = priced("C", 5, NOON.plus(HOUR));
    List<Security> facts = List.of(late, atTheMoment, other, early, unborn);

    assertThat(KnownAt.securities(facts, NOON)).containsExactly(atTheMoment, other);
    assertThat(KnownAt.securities(facts, NOON.minusNanos(1))).containsExactly(early, other);
    assertThat(KnownAt.securities(facts, NOON.minus(HOUR).minusNanos(1))).isEmpty();
  }

  @Test
  void ofTwoFactsOfOneMomentTheLaterInOrderCounts() {
    Security first = priced("A", 1, NOON);
    Security second = priced("A", 2, NOON);

    assertThat(KnownAt.securities(List.of(first, second), NOON)).containsExactly(second);
  }

  @Test
  void takesTheLatestProfileOfEachInvestor() {
    Investor investor = Known.investor("A", 40, RiskProfile.LOW, null, null, Set.of());

    assertThat(KnownAt.investors(List.of(investor), NOON)).containsExactly(investor);
    assertThat(KnownAt.investors(List.of(investor), NOON.minusNanos(1))).isEmpty();
  }

  @Test
  void noTradeHelpsToExplainItself() {
    Trade before = trade(NOON.minusNanos(1));
    Trade atTheMoment = trade(NOON);

    assertThat(KnownAt.trades(List.of(atTheMoment, before), NOON)).containsExactly(before);
  }

  @Test
  void whatHappensLaterChangesNeitherThePipelineNorARow() {
    List<Security> past = Known.securities(60, 1);
    List<Security> all = new ArrayList<>(past);
    for (Security security : past) {
      all.add(
          Known.security(
              security.ticker(),
              "Moved",
              null,
              Known.figures(Figure.PRICE, 999_999),
              NOON.plusNanos(1)));
    }
    Collections.reverse(all);
    List<Trade> before = List.of(trade(NOON.minus(HOUR)));
    List<Trade> withLater = List.of(trade(NOON.plus(HOUR)), before.getFirst(), trade(NOON));

    FeaturePipeline ofPast = fittedAtNoon(past);
    FeaturePipeline ofAll = fittedAtNoon(all);

    assertThat(ofAll.toJson()).isEqualTo(ofPast.toJson());
    assertThat(ofAll.securityRows(KnownAt.securities(all, NOON)))
        .isEqualTo(ofPast.securityRows(KnownAt.securities(past, NOON)));
    assertThat(folded(ofAll, withLater)).isEqualTo(folded(ofPast, before));
  }

  private static FeaturePipeline fittedAtNoon(List<Security> facts) {
    return FeaturePipeline.fit(
        KnownAt.securities(facts, NOON), List.of(), FeatureSettings.defaults());
  }

  private static float[] folded(FeaturePipeline pipeline, List<Trade> trades) {
    Behaviours behaviours = pipeline.behaviours();
    for (Trade trade : KnownAt.trades(trades, NOON)) {
      double value = trade.quantity().multiply(trade.price().amount()).doubleValue();
      behaviours.add(0, pipeline.facts(null), value, trade.executedAt().getEpochSecond());
    }
    return pipeline.denseInvestorRows(
        Collections.singletonList(null), behaviours, NOON.getEpochSecond());
  }

  private static Security priced(String ticker, int price, Instant asOf) {
    return Known.security(ticker, "", null, Known.figures(Figure.PRICE, price), asOf);
  }

  private static Trade trade(Instant executedAt) {
    return new Trade(
        executedAt.toString(),
        new InvestorId("A"),
        new SecurityId("XNAS:A"),
        Side.BUY,
        BigDecimal.TEN,
        Money.of("7", "USD"),
        executedAt,
        "");
  }
}
