package io.bellwether.trainer.features;

import static io.bellwether.trainer.Samples.cancelled;
import static io.bellwether.trainer.Samples.correction;
import static io.bellwether.trainer.Samples.investor;
import static io.bellwether.trainer.Samples.purchase;
import static io.bellwether.trainer.Samples.security;
import static io.bellwether.trainer.Samples.trade;
import static io.bellwether.trainer.Samples.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.contracts.event.Side;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FittedClients;
import io.bellwether.trainer.WrittenLog;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DescribedClientsTest {

  @Test
  void describesTheClientsOfTheSetInTheirOrder() {
    ClientFeatures clients = described(log());

    assertThat(clients.rowCount()).isEqualTo(2);
    assertThat(column(clients, "deals")[0]).isPositive();
    assertThat(column(clients, "deals")[1]).isNegative();
    assertThat(column(clients, "sector.one")).containsExactly(-0.25f, 0.25f);
    assertThat(ClientFit.fromJson(fitted(clients).fit()).names()).isEqualTo(clients.names());
  }

  @Test
  void aPositionIsWhatWasBoughtLessWhatWasSold() {
    // ten units a trade; the sale of what was never bought is no position
    WrittenLog log = log().trade(trade("t5", "bert", "B", Side.SELL, week(4)));

    FittedClients fitted = fitted(described(log));

    float[] positions = new float[3];
    fitted.positions().into(0, positions);
    assertThat(positions).containsExactly(10, 0, 10);
    double[] bertsAmounts = new double[2];
    fitted.amounts().into(2, bertsAmounts);
    assertThat(bertsAmounts).containsExactly(125, 125);
  }

  @Test
  void whatWasCancelledOrCorrectedWasNeverThere() {
    WrittenLog log =
        log()
            .trade(purchase("t6", "anna", "A", week(5)))
            .cancel(cancelled("t6", "anna"))
            .trade(purchase("t7", "anna", "B", week(6)))
            .trade(correction(purchase("t8", "anna", "B", week(0)), "t7"))
            .cancel(cancelled("t8", "anna"));

    ClientFeatures clients = described(log);

    assertThat(clients.rowMajor()).isEqualTo(described(log()).rowMajor());
    assertThat(fitted(clients).fit()).isEqualTo(fitted(described(log())).fit());
  }

  private static WrittenLog log() {
    return new WrittenLog()
        .security(security("A", "one"))
        .security(security("B", "two"))
        .investor(investor("anna", 2, "north"))
        .investor(investor("bert", 4, "south"))
        .trade(purchase("t1", "anna", "A", week(0)))
        .trade(purchase("t2", "anna", "B", week(1)))
        .trade(trade("t3", "anna", "B", Side.SELL, week(2)))
        .trade(purchase("t4", "bert", "A", week(3)));
  }

  private static ClientFeatures described(WrittenLog log) {
    TrainingSet set = log.readInto(new TrainingSetFold()).finish();
    float[] ones = new float[set.purchases().size()];
    Arrays.fill(ones, 1);
    return DescribedClients.of(
        set,
        CsrMatrix.fromTriples(
            set.investorIds().size(),
            set.securities().size(),
            set.purchases().investors(),
            set.purchases().securities(),
            ones));
  }

  private static FittedClients fitted(ClientFeatures clients) {
    return Objects.requireNonNull(clients.fitted());
  }

  private static float[] column(ClientFeatures features, String name) {
    int at = features.names().indexOf(name);
    assertThat(at).as("column %s of %s", name, features.names()).isNotNegative();
    float[] column = new float[features.rowCount()];
    float[] row = new float[features.featureCount()];
    for (int i = 0; i < column.length; i++) {
      features.rowInto(i, row);
      column[i] = row[at];
    }
    return column;
  }
}
