package io.bellwether.ranking.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineKnowledgeTest {

  private static final long EVE = 1_000_000;
  private static final Mic MARKET = new Mic("XNAS");

  private final List<Security> securities =
      new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> security(i, 10 + i, 0)).toList());
  private final List<Investor> investors =
      new ArrayList<>(
          IntStream.range(0, 12)
              .mapToObj(u -> investor(u, u % 2 == 0 ? RiskProfile.LOW : RiskProfile.HIGH, 0))
              .toList());
  private final Interactions purchases =
      new Interactions(
          new int[] {0, 1, 1},
          new int[] {3, 4, 5},
          new long[] {EVE - 9_000, EVE - 8_000, EVE - 10});

  @Test
  void whatBecomesKnownLaterChangesNothing() {
    MarketKnowledge before = knownAt(EVE);

    securities.add(security(3, 900, EVE + 1));
    investors.add(investor(0, RiskProfile.HIGH, EVE + 1));
    MarketKnowledge after = knownAt(EVE);

    assertThat(after.sparse().investors()).isEqualTo(before.sparse().investors());
    assertThat(after.sparse().securities()).isEqualTo(before.sparse().securities());
    for (int u = 0; u < 12; u++) {
      assertThat(after.dense().investorRow(u)).isEqualTo(before.dense().investorRow(u));
    }
  }

  @Test
  void whatIsKnownBeforeChangesTheRowItIsAbout() {
    MarketKnowledge before = knownAt(EVE);

    investors.add(investor(0, RiskProfile.HIGH, EVE - 1));
    MarketKnowledge after = knownAt(EVE);

    assertThat(after.sparse().investors()).isNotEqualTo(before.sparse().investors());
  }

  @Test
  void aSecurityFirstKnownAfterTheFirstPurchaseIsNewFromThenOn() {
    securities.add(security(11, 5, EVE - 100));
    securities.removeIf(one -> one.ticker().equals("T11") && one.asOf().getEpochSecond() == 0);

    long[] seen = knownAt(EVE).firstSeenEpochSeconds();

    assertThat(seen[3]).isEqualTo(NewListingsSource.LONG_AGO);
    assertThat(seen[11]).isEqualTo(EVE - 100);
  }

  @Test
  void nobodyAndNothingKnownAreRowsAllTheSame() {
    PipelineKnowledge nothing =
        new PipelineKnowledge(
            ids("XNAS:T"), ids("u"), List.of(), List.of(), FeatureSettings.defaults());

    MarketKnowledge known = nothing.fittedAt(purchases, EVE).at(purchases, EVE);

    assertThat(known.sparse().investors().rowCount()).isEqualTo(12);
    assertThat(known.sparse().securities().rowCount()).isEqualTo(12);
    assertThat(known.dense().investorRow(0)).isNotEmpty();
  }

  private MarketKnowledge knownAt(long moment) {
    return new PipelineKnowledge(
            ids("XNAS:T"), ids("u"), securities, investors, FeatureSettings.defaults())
        .fittedAt(purchases, moment)
        .at(purchases, moment);
  }

  private static List<String> ids(String prefix) {
    return IntStream.range(0, 12).mapToObj(n -> prefix + "%02d".formatted(n)).toList();
  }

  private static Security security(int number, int price, long asOf) {
    String ticker = "T%02d".formatted(number);
    Instant moment = Instant.ofEpochSecond(asOf);
    return new Security(
        SecurityId.of(MARKET, ticker),
        ticker,
        null,
        MARKET,
        "Security " + number,
        InstrumentClass.STOCK,
        number % 2 == 0 ? "Energy" : "Utilities",
        "",
        "",
        List.of(),
        "USD",
        Map.of(Figure.PRICE, BigDecimal.valueOf(price)),
        moment,
        new Provenance("test", "", moment, null));
  }

  private static Investor investor(int number, RiskProfile risk, long asOf) {
    return new Investor(
        new InvestorId("u%02d".formatted(number)),
        null,
        30 + number,
        null,
        null,
        null,
        risk,
        "",
        null,
        null,
        Instant.ofEpochSecond(asOf));
  }
}
