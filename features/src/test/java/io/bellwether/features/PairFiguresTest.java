package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairFiguresTest {

  private static final Security TECHNOLOGY =
      Known.security(
          "TECH",
          "Technology",
          InstrumentClass.STOCK,
          Known.figures(
              Figure.PRICE, 100,
              Figure.BETA, 2,
              Figure.DIVIDEND_YIELD, 5,
              Figure.VOLATILITY_MONTH, 4));
  private static final Security CALM =
      Known.security("CALM", "Energy", InstrumentClass.BOND, Known.figures(Figure.BETA, 1));
  private static final Security UNKNOWN = Known.security("NONE", "", null, Map.of());
  private static final Investor YOUNG =
      Known.investor("A", 30, RiskProfile.LOW, Money.of("999", "USD"), null, Set.of());

  private final FeaturePipeline pipeline =
      FeaturePipeline.fit(
          List.of(CALM, TECHNOLOGY, UNKNOWN, CALM),
          List.of(YOUNG),
          new FeatureSettings(new EncoderSettings(4, 1), 2, 16, 1));

  @Test
  void comparesAnInvestorWithASecurity() {
    Behaviours behaviours = pipeline.behaviours();
    behaviours.add(0, pipeline.facts(CALM), 400, 0);
    behaviours.add(0, pipeline.facts(TECHNOLOGY), 200, 0);

    // A daily range of 4 % is 39.8 % a year, class 6. A bond of beta 1 is of class 4 (16.5 %).
    float[] figures = figures(YOUNG, behaviours, TECHNOLOGY);

    assertThat(figures[0]).isCloseTo((float) (Math.log(100) - Math.log(1000)), within(1e-5f));
    assertThat(figures[1]).isEqualTo(3f);
    assertThat(figures[2]).isEqualTo(1f);
    assertThat(figures[3]).as("only the commonest sector is counted").isNaN();
    assertThat(figures[4]).isCloseTo((float) (Math.log(301) - Math.log(100)), within(1e-5f));
    assertThat(figures[5]).as("beta 2 less the median 1").isEqualTo(-1f);
    assertThat(figures[6]).isEqualTo(-6f);
    assertThat(figures[7]).isEqualTo(-8f);
    assertThat(figures(YOUNG, behaviours, CALM)[3]).isEqualTo(0.5f);
    assertThat(pipeline.pairFigures().names()).hasSize(figures.length);
  }

  @Test
  void whatNeedsTheUnknownIsMissing() {
    assertThat(figures(null, pipeline.behaviours(), TECHNOLOGY)).containsOnly(Float.NaN);
    assertThat(figures(YOUNG, pipeline.behaviours(), UNKNOWN)).containsOnly(Float.NaN);
    assertThat(figures(YOUNG, pipeline.behaviours(), null)).containsOnly(Float.NaN);
  }

  @Test
  void refusesARowThatDoesNotFit() {
    PairFigures figures = pipeline.pairFigures();
    float[] investor = new float[pipeline.denseInvestorNames().size()];
    float[] security = new float[pipeline.denseSecurityNames().size()];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures.into(investor, 1, security, 0, new float[8], 0))
        .withMessageStartingWith("investor row of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures.into(investor, 0, security, -1, new float[8], 0))
        .withMessageStartingWith("security row of");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures.into(investor, 0, security, 0, new float[8], 1))
        .withMessage("pair figures of 8 columns does not fit from 1 into 8 places");
  }

  private float[] figures(
      @Nullable Investor investor, Behaviours behaviours, @Nullable Security security) {
    float[] investorRow = new float[pipeline.denseInvestorNames().size() + 1];
    float[] securityRow = new float[pipeline.denseSecurityNames().size() + 2];
    pipeline.denseInvestorRowInto(investor, behaviours, 0, 0, investorRow, 1);
    pipeline.denseSecurityRowInto(security, securityRow, 2);
    float[] out = new float[pipeline.pairFigures().names().size()];
    pipeline.pairFigures().into(investorRow, 1, securityRow, 2, out, 0);
    return out;
  }
}
