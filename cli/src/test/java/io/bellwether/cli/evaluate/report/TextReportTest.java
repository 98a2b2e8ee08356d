package io.bellwether.cli.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void putBackTheLocale() {
    Locale.setDefault(usual);
  }

  @Test
  void tellsWhatWasReadHowItWasPartedAndWhoWasBest() {
    assertThat(TextReport.of(Evaluations.withoutOracle()))
        .isEqualTo(
            """
            data/trades.csv
              12,345 interactions of 1,000 users with 300 items, 12,000 distinct pairs
              from 2024-01-01T00:00:00Z to 2024-06-30T00:00:00Z
              345 are repeat purchases, 12 of them at the same moment, each counted
              3 rows of weight 0 were left out
              features from users.csv: age (numbers)

            split: by time, the last 20 %
              test from 2024-05-25
                9,600 pairs to learn from, 2,400 to foresee (240 of them repeats); 900 users judged, 20 without a history
            hyperparameters: searched within train, random:20

            New purchases, top 5, 900 users
            model                   fit s  precision     95 % interval    ndcg   money
            als                    12.345     0.2500  0.2400 to 0.2500  0.3000  0.0700
            bm25                    1.500     0.2000  0.1900 to 0.2000  0.3000  0.0700
            popularity-windowed *   0.010     0.1000  0.0900 to 0.1000  0.3000  0.0700
            * the baseline: what was bought by most of late

            Repeat purchases counted too, top 5, 900 users
            model                   fit s  precision     95 % interval
            als                    12.345     0.6000  0.5000 to 0.7000
            bm25                    1.500     0.6000  0.5000 to 0.7000
            popularity-windowed *   0.010     0.6000  0.5000 to 0.7000
            * the baseline: what was bought by most of late

            Users without a history, top 5: no users

            Differences, new purchases
            model              against       metric  difference       95 %% interval       p
            als                   bm25  precision@5     +0.0500  +0.0123 to +0.0877  0.0004
            bm25   popularity-windowed  precision@5     -0.0100  -0.0200 to +0.0010  1.0000

            What two-stage looked at, 15 of the 16 features that trees asked for
            feature       share of gain  splits
            security.f0          50.0 %       7
            security.f1           3.3 %       7
            security.f2           3.3 %       7
            security.f3           3.3 %       7
            security.f4           3.3 %       7
            security.f5           3.3 %       7
            security.f6           3.3 %       7
            security.f7           3.3 %       7
            security.f8           3.3 %       7
            security.f9           3.3 %       7
            security.f10          3.3 %       7
            security.f11          3.3 %       7
            security.f12          3.3 %       7
            security.f13          3.3 %       7
            security.f14          3.3 %       7
            """
                .replace("%%", "%"));
  }

  @Test
  void tellsWhichShareOfTheKnowableEachModelFound() {
    assertThat(TextReport.of(Evaluations.withOracle()))
        .contains("oracle                  0.000     0.5000")
        .contains(
            """
            Share of what can be known
            model                  precision@5  precision@10
            als                         50.0 %        50.0 %
            bm25                        40.0 %        40.0 %
            popularity-windowed *       20.0 %        20.0 %
            """);
  }

  @Test
  void writesNumbersTheSameInEveryCountry() {
    String here = TextReport.of(Evaluations.withOracle());

    Locale.setDefault(Locale.GERMANY);

    assertThat(TextReport.of(Evaluations.withOracle())).isEqualTo(here);
  }
}
