package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.snapshots.models.Models;
import java.util.List;
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

    assertThat(snapshot.servedTo(FeatureRow.none()).name()).isEqualTo("item-cosine");
    assertThat(popular.servedTo(FeatureRow.none())).isSameAs(popular.popularity());
    assertThat(snapshot.servedFeatured()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.snapshot(Snapshots.manifest(42, "oracle", null)))
        .withMessage(
            "servedModel is oracle, must be one of [popularity, item-cosine, mixed-logit]");
  }

  @Test
  void servesTheMixedLogitToEachInvestorByTheirFeatures() {
    Snapshot featured = Snapshots.snapshot(Snapshots.manifest(42, "mixed-logit", null));
    ChoiceModel model = Snapshots.mixedLogit();
    FeatureRow row = FeatureRow.ofRow(Snapshots.fitted().investorRows(), 3);

    assertThat(featured.servedFeatured()).isInstanceOf(ChoiceModel.class);
    assertThat(featured.servedTo(row).recommend(History.of(0), 3, bought -> bought == 0))
        .isEqualTo(model.of(row).recommend(History.of(0), 3, bought -> bought == 0))
        .isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> featured.servedTo(FeatureRow.of(new int[] {2}, new float[] {1})))
        .withMessageContaining("feature column is 2, must be below the feature count 2");
  }

  @Test
  void refusesModelsThatAreNotThere() {
    assertRefused(
        "servedModel is mixed-logit, must be one of [popularity, item-cosine]",
        () ->
            Snapshots.snapshot(
                Snapshots.manifest(42, "mixed-logit", null), Snapshots.plainModels(), null));
    assertRefused(
        "a model that is there is popularity, must be one of [item-cosine]",
        () -> with(Models.of(new ItemNeighboursModel(empty(3, 3)))));
    assertRefused(
        "model popularity is there twice",
        () -> Snapshots.plainModels().with(new PopularityModel(new float[3])));
    assertRefused(
        "model is oracle, must be one of [popularity, item-cosine, mixed-logit]",
        () -> snapshot.models().answering("oracle", FeatureRow.none()));
  }

  @Test
  void refusesAModelWhoseFeaturesAreNotThoseFitted() {
    Models models = Snapshots.plainModels().with(Snapshots.mixedLogit());

    assertRefused(
        "features are absent, must be there where a model looks at them", () -> with(models));
    assertRefused(
        "features are there, must be there where a model looks at them, and only there",
        () -> with(Snapshots.plainModels(), Snapshots.fitted()));
    assertRefused(
        "columns of the investor rows is 5, must be the investor features of mixed-logit, 2",
        () -> with(models, new FittedFeatures("{}", empty(4, 5))));
    assertRefused(
        "investor rows is 3, must be the number of investors, 4",
        () -> with(models, new FittedFeatures("{}", empty(3, 2))));
    assertRefused("pipeline is blank", () -> new FittedFeatures(" ", empty(4, 2)));
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
    InvestorTable three = InvestorTable.of(List.of("a", "b", "c"));
    ClientFeatures features = snapshot.clientFeatures();
    CsrMatrix bought = Snapshots.INTERACTIONS;

    assertRefused(
        "interactions rows is 4, must be the number of investors, 3",
        () -> of(three, bought, features));
    assertRefused(
        "interactions columns is 4, must be the number of securities, 3",
        () -> of(Snapshots.INVESTORS, empty(4, 4), features));
    assertRefused(
        "client features rows is 1",
        () -> of(Snapshots.INVESTORS, bought, new ClientFeatures(List.of("x"), new float[1], 1)));
    assertRefused(
        "popularity securities is 2", () -> with(Models.of(new PopularityModel(new float[2]))));
  }

  @Test
  void refusesInvestorsOutOfOrderAndProfilesOfAnotherNumber() {
    assertRefused(
        "investor id 2 must be above the one before it",
        () -> InvestorTable.of(List.of("a", "c", "b", "d")));
    assertRefused(
        "number of profiles is 1, must be the number of ids, 2",
        () -> new InvestorTable(List.of("a", "b"), FactColumn.unknown(1)));
  }

  @Test
  void refusesTablesAndFeaturesThatDoNotFit() {
    List<String> two = List.of("x", "y");
    assertRefused(
        "number of names is 1, must be the number of ids, 2",
        () -> new SecurityTable(two, two, List.of("x"), two));
    assertRefused(
        "number of facts is 1, must be the number of ids, 2",
        () -> new SecurityTable(two, two, two, two, FactColumn.unknown(1), new long[2]));
    assertRefused(
        "number of moments is 1, must be the number of ids, 2",
        () -> new SecurityTable(two, two, two, two, FactColumn.unknown(2), new long[1]));
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
      InvestorTable investors, CsrMatrix interactions, ClientFeatures features) {
    return new Snapshot(
        Snapshots.manifest(),
        Snapshots.SECURITIES,
        investors,
        interactions,
        Snapshots.plainModels(),
        features,
        null);
  }

  private static Snapshot with(Models models) {
    return Snapshots.snapshot(Snapshots.manifest(), models, null);
  }

  private static Snapshot with(Models models, FittedFeatures features) {
    return Snapshots.snapshot(Snapshots.manifest(), models, features);
  }

  private static CsrMatrix empty(int rowCount, int columnCount) {
    return CsrMatrix.of(rowCount, columnCount, new int[rowCount + 1], new int[0], new float[0]);
  }

  private static void assertRefused(String reason, Runnable call) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(reason);
  }
}
