package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceParameters;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private final Snapshot snapshot = Snapshots.snapshot();

  @Test
  void findsSecuritiesAndInvestorsById() {
    assertThat(snapshot.securities().indexOf("US0378331005")).isEqualTo(1);
    assertThat(snapshot.securities().indexOf("US0000000000")).isEqualTo(-1);
    assertThat(snapshot.investorIndex("c")).isEqualTo(2);
    assertThat(snapshot.investorIndex("bb")).isEqualTo(-1);
    assertThat(snapshot.investorIndex("z")).isEqualTo(-1);
  }

  @Test
  void servesTheModelThatTheManifestNames() {
    Snapshot popular = Snapshots.snapshot(Snapshots.manifest(42, "popularity", null));

    assertThat(snapshot.servedTo(FeatureRow.none())).isSameAs(snapshot.itemNeighbours());
    assertThat(popular.servedTo(FeatureRow.none())).isSameAs(popular.popularity());
    assertThat(snapshot.servedMixedLogit()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.snapshot(Snapshots.manifest(42, "oracle", null)))
        .withMessage(
            "servedModel is oracle, must be one of [popularity, item-cosine, mixed-logit]");
  }

  @Test
  void servesTheMixedLogitToEachInvestorByTheirFeatures() {
    Snapshot featured = Snapshots.snapshot(Snapshots.manifest(42, "mixed-logit", null));
    MixedLogit mixedLogit = Objects.requireNonNull(featured.servedMixedLogit());
    FeatureRow row = FeatureRow.ofRow(mixedLogit.investorRows(), 3);

    assertThat(featured.servedTo(row).recommend(History.of(0), 3, bought -> bought == 0))
        .isEqualTo(mixedLogit.model().of(row).recommend(History.of(0), 3, bought -> bought == 0))
        .isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> featured.servedTo(FeatureRow.of(new int[] {2}, new float[] {1})))
        .withMessageContaining("feature column is 2, must be below the feature count 2");
  }

  @Test
  void refusesToServeAMixedLogitThatIsNotThere() {
    assertRefused(
        "servedModel is mixed-logit, must be one of [popularity, item-cosine]",
        () ->
            new Snapshot(
                Snapshots.manifest(42, "mixed-logit", null),
                Snapshots.SECURITIES,
                Snapshots.INVESTORS,
                Snapshots.INTERACTIONS,
                snapshot.popularity(),
                snapshot.itemNeighbours(),
                snapshot.clientFeatures()));
  }

  @Test
  void refusesAMixedLogitThatDoesNotFit() {
    ChoiceModel model = Snapshots.mixedLogit().model();

    assertRefused(
        "mixed logit investor rows is 3, must be the number of investors, 4",
        () -> with(new MixedLogit("{}", empty(3, 2), model)));
    assertRefused(
        "mixed logit investor row columns is 5, must be the number of investor features, 2",
        () -> new MixedLogit("{}", empty(4, 5), model));
    assertRefused("pipeline is blank", () -> new MixedLogit(" ", empty(4, 2), model));
    assertRefused(
        "mixed logit securities is 2, must be the number of securities, 3",
        () ->
            with(
                new MixedLogit(
                    "{}",
                    empty(4, 0),
                    new ChoiceModel(
                        model.hyperparameters(),
                        new ChoiceParameters(
                            new int[2], new float[0], new float[0], new float[16], new float[2]),
                        Kernels.scalar()))));
  }

  @Test
  void copiesTheFeaturesOfAnInvestor() {
    float[] row = new float[2];

    snapshot.clientFeatures().rowInto(1, row);

    assertThat(row).containsExactly(0.25f, 3f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> snapshot.clientFeatures().rowInto(4, row))
        .withMessageContaining("row is 4, must be at least 0 and below 4");
  }

  @Test
  void refusesPartsThatDoNotAgree() {
    PopularityModel popularity = snapshot.popularity();
    ItemNeighboursModel neighbours = snapshot.itemNeighbours();
    ClientFeatures features = snapshot.clientFeatures();
    CsrMatrix bought = Snapshots.INTERACTIONS;
    List<String> investors = Snapshots.INVESTORS;

    assertRefused(
        "interactions rows is 4, must be the number of investors, 3",
        () -> of(List.of("a", "b", "c"), bought, popularity, neighbours, features));
    assertRefused(
        "interactions columns is 4, must be the number of securities, 3",
        () -> of(investors, empty(4, 4), popularity, neighbours, features));
    assertRefused(
        "popularity securities is 2",
        () -> of(investors, bought, new PopularityModel(new float[2]), neighbours, features));
    assertRefused(
        "neighbours securities is 2",
        () -> of(investors, bought, popularity, new ItemNeighboursModel(empty(2, 2)), features));
    assertRefused(
        "client features rows is 1",
        () ->
            of(
                investors,
                bought,
                popularity,
                neighbours,
                new ClientFeatures(List.of("risk"), new float[1], 1)));
  }

  @Test
  void refusesInvestorsOutOfOrder() {
    assertRefused(
        "investor id 2 must be above the one before it",
        () ->
            of(
                List.of("a", "c", "b", "d"),
                Snapshots.INTERACTIONS,
                snapshot.popularity(),
                snapshot.itemNeighbours(),
                snapshot.clientFeatures()));
  }

  @Test
  void refusesTablesAndFeaturesThatDoNotFit() {
    List<String> two = List.of("x", "y");
    assertRefused(
        "number of names is 1, must be the number of ids, 2",
        () -> new SecurityTable(two, two, List.of("x"), two));
    assertRefused(
        "security id x is at 0 and at 1",
        () -> new SecurityTable(List.of("x", "x"), two, two, two));
    assertRefused(
        "length of rowMajor is 3, must be 2 rows x 2 features, 4",
        () -> new ClientFeatures(two, new float[3], 2));
    assertRefused(
        "feature y of row 1 is NaN",
        () -> new ClientFeatures(two, new float[] {0, 0, 0, Float.NaN}, 2));
    assertRefused(
        "number of distinct feature names is 1",
        () -> new ClientFeatures(List.of("x", "x"), new float[4], 2));
  }

  private static Snapshot of(
      List<String> investors,
      CsrMatrix interactions,
      PopularityModel popularity,
      ItemNeighboursModel neighbours,
      ClientFeatures features) {
    return new Snapshot(
        Snapshots.manifest(),
        Snapshots.SECURITIES,
        investors,
        interactions,
        popularity,
        neighbours,
        features);
  }

  private Snapshot with(MixedLogit mixedLogit) {
    return new Snapshot(
        Snapshots.manifest(),
        Snapshots.SECURITIES,
        Snapshots.INVESTORS,
        Snapshots.INTERACTIONS,
        snapshot.popularity(),
        snapshot.itemNeighbours(),
        snapshot.clientFeatures(),
        mixedLogit);
  }

  private static CsrMatrix empty(int rowCount, int columnCount) {
    return CsrMatrix.of(rowCount, columnCount, new int[rowCount + 1], new int[0], new float[0]);
  }

  private static void assertRefused(String reason, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(reason);
  }
}
