package io.bellwether.markets.fartrans;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.RecordedFiles;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.Strengths;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.testing.MadeUpSecurities;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientMarketTest {

  private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);

  @Test
  void realClientsBuyRealAssetsAndKeepWhatIsPredictedAndUnknown() {
    FarTrans data = FarTrans.read(RecordedFiles.folder("far-trans"));
    CausalMarket market =
        ClientMarket.of(data, MONDAY, 3, 0.5, 42, Strengths.standard(), n -> "t" + n);
    List<Investor> investors = new ArrayList<>();
    Set<Security> securities = new HashSet<>();
    List<Trade> trades = new ArrayList<>();
    market.read(
        new Feed.Reader() {
          @Override
          public void security(int position, Security security) {
            securities.add(security);
          }

          @Override
          public void investor(int position, Investor investor) {
            investors.add(investor);
          }

          @Override
          public void trade(int position, Trade trade) {
            trades.add(trade);
          }
        });

    assertThat(market.name()).isEqualTo("clients");
    assertThat(investors).extracting(Investor::id).doesNotHaveDuplicates();
    assertThat(investors).hasSize(data.counts().clients());
    assertThat(investors).extracting(Investor::riskProfile).contains((RiskProfile) null);
    assertThat(investors)
        .anyMatch(investor -> investor.predicted().contains(InvestorAttribute.RISK_PROFILE));
    // a security that is listed later is known from then on
    Map<SecurityId, Security> real =
        data.securities().stream().collect(Collectors.toMap(Security::id, Function.identity()));
    assertThat(securities)
        .isNotEmpty()
        .allSatisfy(
            told -> {
              Security known = Objects.requireNonNull(real.get(told.id()));
              assertThat(told.withAsOf(known.asOf())).isEqualTo(known);
            });
    assertThat(trades.size()).isBetween(30_000, 60_000);
  }

  @Test
  void aClientIsWhoHeWasOnTheFirstMonday() {
    FarTrans data =
        new FarTrans(
            List.of(
                client("a", RiskProfile.LOW, "2020-01-01"),
                client("a", RiskProfile.MEDIUM, "2020-12-01"),
                client("a", RiskProfile.HIGH, "2021-06-01"),
                client("late", RiskProfile.LOW, "2021-02-01"),
                client("late", RiskProfile.HIGH, "2021-03-01")),
            MadeUpSecurities.catalogue(60),
            List.of(),
            new FarTrans.Counts(2, 0, 0, 60, 0));
    List<Investor> investors = new ArrayList<>();
    ClientMarket.of(data, MONDAY, 1, 1, 42, Strengths.standard(), n -> "t" + n)
        .read(
            new Feed.Reader() {
              @Override
              public void investor(int position, Investor investor) {
                investors.add(investor);
              }

              @Override
              public void trade(int position, Trade trade) {}
            });

    assertThat(investors)
        .extracting(Investor::riskProfile)
        .containsExactly(RiskProfile.MEDIUM, RiskProfile.LOW);
  }

  private static Investor client(String id, RiskProfile profile, String date) {
    return new Investor(
        new InvestorId(id),
        null,
        null,
        null,
        null,
        null,
        profile,
        "",
        null,
        null,
        Instant.parse(date + "T00:00:00Z"));
  }
}
