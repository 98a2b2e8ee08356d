package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvestorDefinitionsTest {

  private static final FeatureSettings SETTINGS =
      new FeatureSettings(new EncoderSettings(4, 1), 2, 16, 5);
  private static final Capacity BAND =
      new Capacity(Money.of("30000", "EUR"), Money.of("80000", "EUR"));

  @Test
  void saysTheProfileInWords() {
    Investor investor =
        Known.investor(
            "A", 40, RiskProfile.MEDIUM, null, null, Set.of(InvestorAttribute.RISK_PROFILE));

    assertThat(sparse(investor))
        .contains(
            "sex = female",
            "age in 35..45",
            "marital status = married",
            "education = higher",
            "children = yes",
            "risk profile = medium",
            "risk profile source = predicted",
            "region = North",
            "occupation = own business",
            "log deposit missing",
            "log capacity missing");
  }

  @Test
  void theMiddleOfTheCapacityStandsInForAnUnknownDeposit() {
    Investor told = Known.investor("A", 40, null, Money.of("999", "EUR"), BAND, Set.of());
    Investor banded = Known.investor("B", 40, null, null, BAND, Set.of());
    Investor open =
        Known.investor(
            "C", 40, null, null, new Capacity(Money.of("300000", "EUR"), null), Set.of());

    assertThat(dense(told, "log deposit")).isEqualTo((float) Math.log1p(999));
    assertThat(dense(banded, "log deposit")).isEqualTo((float) Math.log1p(55_000));
    assertThat(dense(open, "log deposit")).isEqualTo((float) Math.log1p(300_000));
    assertThat(dense(told, "log capacity")).isEqualTo((float) Math.log1p(55_000));
  }

  @Test
  void anUnknownRiskProfileHasNoSource() {
    Investor investor = Known.investor("A", null, null, null, null, Set.of());

    assertThat(sparse(investor))
        .contains("risk profile missing", "risk profile source missing", "age missing");
  }

  private static FeaturePipeline fittedOn(Investor investor) {
    return FeaturePipeline.fit(List.of(), List.of(investor), SETTINGS);
  }

  private static List<String> sparse(Investor investor) {
    FeaturePipeline pipeline = fittedOn(investor);
    FeatureRow row = pipeline.investorRow(investor);
    return IntStream.range(0, row.size())
        .mapToObj(at -> pipeline.investorNames().get(row.column(at)))
        .toList();
  }

  private static float dense(Investor investor, String column) {
    FeaturePipeline pipeline = fittedOn(investor);
    float[] row = pipeline.denseInvestorRows(List.of(investor), pipeline.behaviours(), 0);
    return row[pipeline.denseInvestorNames().indexOf(column)];
  }
}
