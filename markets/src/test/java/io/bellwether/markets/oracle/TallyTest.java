package io.bellwether.markets.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void aFigureIsTheMeanShareOfHitsWithTheNormalIntervalOfIt() {
    int[] investorsByHits = {70, 20, 6, 2, 1, 1};
    Tally tally = new Tally(5);
    List<Double> shares = new ArrayList<>();
    for (int hits = 0; hits < investorsByHits.length; hits++) {
      for (int investor = 0; investor < investorsByHits[hits]; investor++) {
        tally.count(hits);
        shares.add(hits / 5.0);
      }
    }
    double mean = shares.stream().mapToDouble(share -> share).average().orElseThrow();
    double variance =
        shares.stream().mapToDouble(share -> (share - mean) * (share - mean)).sum() / 100;
    double margin = 1.96 * Math.sqrt(variance / 100);

    OracleFigure figure = tally.figure("all");

    assertThat(figure.knows()).isEqualTo("all");
    assertThat(figure.k()).isEqualTo(5);
    assertThat(figure.investors()).isEqualTo(100);
    assertThat(figure.precision()).isCloseTo(mean, within(1e-12));
    assertThat(figure.low()).isCloseTo(mean - margin, within(1e-5));
    assertThat(figure.high()).isCloseTo(mean + margin, within(1e-5));
  }

  @Test
  void anIntervalStaysBetweenNothingAndAll() {
    Tally little = new Tally(2);
    Tally much = new Tally(2);
    for (int investor = 0; investor < 99; investor++) {
      little.count(0);
      much.count(2);
    }
    little.count(1);
    much.count(1);

    assertThat(little.figure("little").low()).isZero();
    assertThat(much.figure("much").high()).isEqualTo(1);
  }

  @Test
  void talliesAddUp() {
    Tally one = new Tally(1);
    one.count(1);
    Tally other = new Tally(1);
    other.count(0);

    one.add(other);

    assertThat(one.figure("both").precision()).isEqualTo(0.5);
    assertThat(one.figure("both").investors()).isEqualTo(2);
  }

  @Test
  void nobodyCountedIsAFigureOfNobody() {
    assertThat(new Tally(5).figure("none")).isEqualTo(new OracleFigure("none", 5, 0, 0, 0, 0));
  }
}
