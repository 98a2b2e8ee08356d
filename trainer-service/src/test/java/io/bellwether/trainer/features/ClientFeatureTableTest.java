package io.bellwether.trainer.features;

import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.stranger;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.event.Occupation;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.trainer.WrittenLog;
import io.bellwether.trainer.fold.TrainingSetFold;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientFeatureTableTest {

  private static final float EXACT = 1e-6f;

  @Test
  void hasThirtyOneColumnsWhereTheDataHasEnoughRegionsAndSectors() {
    // Given
    WrittenLog log = new WrittenLog();
    for (int sector = 0; sector < 8; sector++) {
      log.security(security("S" + sector, "sector-" + sector));
    }
    // region-11 and region-10 are the rarest, sector-7 and sector-6 the least bought
    int number = 0;
    for (int region = 0; region < 12; region++) {
      for (int n = region; n < 12; n++) {
        String id = "investor-" + number;
        log.investor(investor(id, number, "region-" + region));
        int sector = number % 8 == 7 ? 0 : number % 8 == 6 ? 1 : number % 8;
        log.trade(purchase("t" + number, id, "S" + sector, week(0)));
        number++;
      }
    }

    // When
    ClientFeatures features = table(log);

    // Then
    assertThat(features.rowCount()).isEqualTo(number);
    assertThat(features.names())
        .hasSize(31)
        .contains("sex.male", "age", "deposit.log", "region.region-0", "region.region-9")
        .contains("occupation.RETIRED", "purchases.log", "sector.sector-0", "sector.sector-5")
        .doesNotContain("region.region-10", "region.region-11", "sector.sector-6");
  }

  @Test
  void everyColumnHasTheMeanZero() {
    WrittenLog log = new WrittenLog().security(security("A", "one")).security(security("B", "two"));
    for (int n = 0; n < 50; n++) {
      String id = "investor-" + n;
      log.investor(investor(id, n, "region-" + n % 3));
      log.trade(purchase("t" + n, id, n % 4 == 0 ? "A" : "B", week(0)));
      if (n % 7 == 0) {
        log.trade(purchase("u" + n, id, "B", week(1)));
      }
    }

    ClientFeatures features = table(log);

    for (String name : features.names()) {
      double sum = 0;
      for (float value : column(features, name)) {
        sum += value;
      }
      assertThat(sum).as(name).isCloseTo(0, within(1e-5));
    }
  }

  @Test
  void whatIsUnknownOfAClientIsTheAverageClient() {
    // Given: a stranger by profile, and one of whom there are trades alone
    WrittenLog log =
        new WrittenLog()
            .security(security("A", "one"))
            .investor(investor("anna", 0, "north"))
            .investor(investor("bert", 1, "south"))
            .investor(stranger("carl"))
            .trade(purchase("t1", "anna", "A", week(0)))
            .trade(purchase("t2", "dora", "A", week(0)))
            .trade(purchase("t3", "dora", "A", week(1)));

    // When
    ClientFeatures features = table(log);

    // Then
    List<String> profile =
        features.names().stream()
            .filter(name -> !name.startsWith("sector.") && !name.endsWith(".log"))
            .toList();
    assertThat(profile).contains("region.north", "age", "occupation." + Occupation.EMPLOYEE);
    for (String name : profile) {
      assertThat(column(features, name)[2]).as("%s of carl", name).isZero();
      assertThat(column(features, name)[3]).as("%s of dora", name).isZero();
    }
    assertThat(column(features, "region.north")).containsExactly(0.5f, -0.5f, 0, 0);
    // who never bought has no mean trade size and no sectors, but a count of none
    assertThat(column(features, "tradeSize.log")[1]).isZero();
    assertThat(column(features, "purchases.log")[1]).isNegative();
    assertThat(column(features, "purchases.log")[3]).isPositive();
  }

  @Test
  void quantitiesSpanOneAndFlagsKeepTheirDistance() {
    WrittenLog log =
        new WrittenLog()
            .investor(investor("anna", 0, "north"))
            .investor(investor("bert", 1, "north"))
            .investor(investor("carl", 4, "south"));

    ClientFeatures features = table(log);

    // ages 20, 21 and 24
    assertThat(column(features, "age"))
        .usingComparatorWithPrecision(EXACT)
        .containsExactly(-5 / 12f, -2 / 12f, 7 / 12f);
    assertThat(column(features, "sex.male"))
        .usingComparatorWithPrecision(EXACT)
        .containsExactly(1 / 3f, -2 / 3f, 1 / 3f);
  }

  @Test
  void aColumnInWhichAllAreEqualIsZero() {
    WrittenLog log =
        new WrittenLog()
            .investor(investor("anna", 0, "north"))
            .investor(investor("bert", 0, "north"));

    ClientFeatures features = table(log);

    assertThat(features.rowMajor()).containsOnly(0);
  }

  @Test
  void behaviourSharesAreOfTheClientsOwnPurchases() {
    WrittenLog log =
        new WrittenLog()
            .security(security("A", "one"))
            .security(security("B", "two"))
            .trade(purchase("t1", "anna", "A", week(0)))
            .trade(purchase("t2", "bert", "A", week(0)))
            .trade(purchase("t3", "bert", "B", week(0)));

    ClientFeatures features = table(log);

    // shares 1 and 1/2, whose mean is 3/4
    assertThat(column(features, "sector.one")).containsExactly(0.25f, -0.25f);
    assertThat(column(features, "sector.two")).containsExactly(-0.25f, 0.25f);
  }

  private static ClientFeatures table(WrittenLog log) {
    return ClientFeatureTable.of(log.readInto(new TrainingSetFold()).finish());
  }

  private static float[] column(ClientFeatures features, String name) {
    int at = features.names().indexOf(name);
    assertThat(at).as("column %s of %s", name, features.names()).isNotNegative();
    float[] column = new float[features.rowCount()];
    float[] row = new float[features.featureCount()];
    for (int i = 0; i < column.length; i++) {
      Arrays.fill(row, Float.NaN);
      features.rowInto(i, row);
      column[i] = row[at];
    }
    return column;
  }
}
