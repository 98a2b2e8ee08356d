package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecurityDefinitionsTest {

  private static final FeatureSettings SETTINGS =
      new FeatureSettings(new EncoderSettings(4, 3), 2, 16, 5);

  @Test
  void readsRatiosAndLogarithmsFromTheFigures() {
    Security security =
        stock(
            Figure.PRICE, 50,
            Figure.TARGET_PRICE, 60,
            Figure.PRICE_TO_EARNINGS, 20,
            Figure.FORWARD_PRICE_TO_EARNINGS, 16,
            Figure.PRICE_EARNINGS_TO_GROWTH, 2,
            Figure.EARNINGS_PER_SHARE, 2.5,
            Figure.DIVIDEND_YIELD, 1.5,
            Figure.PRICE_TO_BOOK, 4,
            Figure.LOW_52_WEEKS, 40,
            Figure.HIGH_52_WEEKS, 80,
            Figure.MARKET_CAPITALISATION, "3e9",
            Figure.AVERAGE_VOLUME, 100);

    assertThat(value(security, "upside")).isCloseTo(0.2f, within(1e-6f));
    assertThat(value(security, "forward P/E to P/E")).isCloseTo(0.8f, within(1e-6f));
    assertThat(value(security, "expected growth")).isEqualTo(10f);
    assertThat(value(security, "earnings yield")).isEqualTo(0.05f);
    assertThat(value(security, "dividend yield over rate")).isEqualTo(-0.5f);
    assertThat(value(security, "log P/B")).isEqualTo((float) Math.log(4));
    assertThat(value(security, "52-week position")).isEqualTo(0.25f);
    assertThat(value(security, "log price")).isEqualTo((float) Math.log(50));
    assertThat(value(security, "log market capitalisation")).isEqualTo((float) Math.log(3e9));
    assertThat(value(security, "log average volume")).isEqualTo((float) Math.log(100));
    assertThat(value(security, "risk class")).isEqualTo(5f);
    assertThat(sparse(security))
        .contains("EPS sign = profit", "size = mid", "PEG in 2..3", "upside in 0.1..0.3");
  }

  @Test
  void aFigureThatCannotBeReadIsMissingAndNeverInfinite() {
    Security awkward =
        stock(
            Figure.PRICE, 0,
            Figure.TARGET_PRICE, 60,
            Figure.PRICE_TO_EARNINGS, 0,
            Figure.FORWARD_PRICE_TO_EARNINGS, 16,
            Figure.PRICE_EARNINGS_TO_GROWTH, 0,
            Figure.EARNINGS_PER_SHARE, -1,
            Figure.PRICE_TO_BOOK, 0,
            Figure.LOW_52_WEEKS, 7,
            Figure.HIGH_52_WEEKS, 7,
            Figure.MARKET_CAPITALISATION, 0,
            Figure.AVERAGE_VOLUME, 0);

    for (String column :
        List.of(
            "upside",
            "forward P/E to P/E",
            "expected growth",
            "earnings yield",
            "log P/B",
            "52-week position",
            "log price",
            "log market capitalisation",
            "log average volume")) {
      assertThat(value(awkward, column)).as(column).isNaN();
    }
    assertThat(sparse(awkward))
        .contains("log price missing", "EPS sign = loss", "size = nano", "PEG in 0..1");
  }

  @Test
  void aNegativePegHasABinOfItsOwn() {
    assertThat(sparse(stock(Figure.PRICE_EARNINGS_TO_GROWTH, -3))).contains("PEG < 0");
  }

  @Test
  void measuresARatioAgainstTheMedianOfItsSectorOrOfAll() {
    List<Security> fitted = new ArrayList<>();
    for (int at = 1; at <= 3; at++) {
      fitted.add(withPriceToSales("E" + at, "Energy", 10 * at));
      fitted.add(withPriceToSales("T" + at, "Technology", 100 * at));
    }
    fitted.add(withPriceToSales("R", "rare", 5));
    FeaturePipeline pipeline = FeaturePipeline.fit(fitted, List.of(), SETTINGS);

    assertThat(value(pipeline, withPriceToSales("A", "Energy", 40), "P/S to sector")).isEqualTo(2f);
    assertThat(value(pipeline, withPriceToSales("A", "Technology", 40), "P/S to sector"))
        .isEqualTo(0.2f);
    // Of 5 10 20 30 100 200 300 the median is 30.
    assertThat(value(pipeline, withPriceToSales("A", "rare", 15), "P/S to sector")).isEqualTo(0.5f);
    assertThat(value(pipeline, withPriceToSales("A", "never seen", 15), "P/S to sector"))
        .isEqualTo(0.5f);
  }

  @Test
  void withoutAnyKnownFigureThereIsNoMedianToMeasureAgainst() {
    Security plain = Known.security("A", "Energy", null, Map.of());
    FeaturePipeline pipeline = FeaturePipeline.fit(List.of(plain), List.of(), SETTINGS);

    assertThat(value(pipeline, withPriceToSales("B", "Energy", 3), "P/S to sector")).isNaN();
  }

  private static Security stock(Object... figures) {
    return Known.security("A", "Energy", InstrumentClass.STOCK, Known.figures(figures));
  }

  private static Security withPriceToSales(String ticker, String sector, int value) {
    return Known.security(
        ticker, sector, InstrumentClass.STOCK, Known.figures(Figure.PRICE_TO_SALES, value));
  }

  private static float value(Security security, String column) {
    return value(fittedOn(security), security, column);
  }

  private static float value(FeaturePipeline pipeline, Security security, String column) {
    float[] row = new float[pipeline.denseSecurityNames().size()];
    pipeline.denseSecurityRowInto(security, row, 0);
    return row[pipeline.denseSecurityNames().indexOf(column)];
  }

  /** Names of the columns that are 1. */
  private static List<String> sparse(Security security) {
    FeaturePipeline pipeline = fittedOn(security);
    var row = pipeline.securityRow(security);
    return IntStream.range(0, row.size())
        .filter(at -> row.value(at) == 1f)
        .mapToObj(at -> pipeline.securityNames().get(row.column(at)))
        .toList();
  }

  private static FeaturePipeline fittedOn(Security security) {
    return FeaturePipeline.fit(Arrays.asList(security, security, security), List.of(), SETTINGS);
  }
}
