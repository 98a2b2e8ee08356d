package io.bellwether.benchmarks.crosssell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GainsChartTest {

  @Test
  void buyersNamedFirstAreAllInTheTopTenth() {
    boolean[] ranked = new boolean[40];
    ranked[0] = true;
    ranked[3] = true;
    GainsChart chart = new GainsChart();

    chart.add(ranked, 40, 0);

    assertThat(chart.share(0)).isCloseTo(1, within(1e-12));
    assertThat(chart.topLift()).isCloseTo(10, within(1e-12));
    assertThat(chart.share(9)).isZero();
  }

  @Test
  void everySecurityCountsAlikeWhateverItsBuyers() {
    boolean[] first = new boolean[10];
    first[0] = true;
    boolean[] last = new boolean[10];
    last[8] = true;
    last[9] = true;
    GainsChart chart = new GainsChart();

    chart.add(first, 10, 0);
    chart.add(last, 10, 0);

    assertThat(chart.securities()).isEqualTo(2);
    assertThat(chart.share(0)).isCloseTo(0.5, within(1e-12));
    assertThat(chart.share(8)).isCloseTo(0.25, within(1e-12));
    assertThat(chart.share(9)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void buyersWhoWereNotRankedAreSpreadOverWhatIsLeft() {
    GainsChart chart = new GainsChart();

    chart.add(new boolean[50], 100, 5);

    assertThat(chart.share(4)).isZero();
    for (int tenth = 5; tenth < GainsChart.TENTHS; tenth++) {
      assertThat(chart.share(tenth)).isCloseTo(0.2, within(1e-12));
    }
  }

  @Test
  void anOrderByChanceGainsAsMuchInEveryTenth() {
    SplittableRandom random = new SplittableRandom(4);
    GainsChart chart = new GainsChart();
    for (int security = 0; security < 50; security++) {
      boolean[] ranked = new boolean[1_000];
      for (int buyer = 0; buyer < 200; buyer++) {
        ranked[random.nextInt(ranked.length)] = true;
      }
      chart.add(ranked, ranked.length, 0);
    }

    assertThat(chart.topLift()).isCloseTo(1, within(0.1));
  }

  @Test
  void thePrintedGainEndsAtAllBuyers() {
    GainsChart chart = new GainsChart();
    chart.add(new boolean[] {true, false, true, false, false}, 5, 0);

    assertThat(chart.text().lines().toList().getLast()).contains("100.0 %");
    assertThat(chart.text().lines()).hasSize(11);
  }

  @Test
  void aSecurityThatNobodyBoughtIsRefused() {
    assertThatThrownBy(() -> new GainsChart().add(new boolean[3], 3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nobody bought, must be at least 1");
  }
}
