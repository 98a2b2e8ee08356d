package io.bellwether.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturePipelineTest {

  private static final long MOMENT = Known.NOON.getEpochSecond();

  private final List<Security> securities = Known.securities(150, 1);
  private final List<Investor> investors = Known.investors(120, 2);
  private final FeaturePipeline fitted =
      FeaturePipeline.fit(securities, investors, FeatureSettings.defaults());

  @Test
  void servingFromTheStoredStateMakesTheRowsOfTrainingBitForBit() {
    // Given a pipeline and behaviours as training leaves them
    List<Security> asked = new ArrayList<>(Known.securities(80, 7));
    List<Investor> clients = new ArrayList<>(Known.investors(50, 8));
    Behaviours whole = folded(fitted, fitted.behaviours(), 0, 400);

    // When serving reads them back in the middle and goes on
    FeaturePipeline served = FeaturePipeline.fromJson(fitted.toJson());
    byte[] stored = folded(fitted, fitted.behaviours(), 0, 170).toBytes();
    Behaviours continued = folded(served, served.behaviours(stored), 170, 400);

    // Then every row is the same
    assertThat(served.toJson()).isEqualTo(fitted.toJson());
    assertThat(served.securityRows(asked)).isEqualTo(fitted.securityRows(asked));
    assertThat(served.investorRows(clients)).isEqualTo(fitted.investorRows(clients));
    assertThat(served.denseSecurityRows(asked)).isEqualTo(fitted.denseSecurityRows(asked));
    float[] trained = fitted.denseInvestorRows(clients, whole, MOMENT);
    assertThat(served.denseInvestorRows(clients, continued, MOMENT)).isEqualTo(trained);
    int width = served.denseInvestorNames().size();
    for (int row = 0; row < clients.size(); row++) {
      float[] alone = new float[width];
      served.denseInvestorRowInto(clients.get(row), continued, row, MOMENT, alone, 0);
      assertThat(alone).isEqualTo(Arrays.copyOfRange(trained, row * width, (row + 1) * width));
    }
  }

  @Test
  void theOrderOfWhatItIsFittedOnDoesNotMatter() {
    List<Security> shuffledSecurities = new ArrayList<>(securities);
    List<Investor> shuffledInvestors = new ArrayList<>(investors);
    Collections.shuffle(shuffledSecurities, new Random(1));
    Collections.shuffle(shuffledInvestors, new Random(2));

    FeaturePipeline other =
        FeaturePipeline.fit(shuffledSecurities, shuffledInvestors, FeatureSettings.defaults());

    assertThat(other.toJson()).isEqualTo(fitted.toJson());
  }

  @Test
  void oneRowAloneIsTheRowOfTheMatrix() {
    CsrMatrix securityRows = fitted.securityRows(securities);
    CsrMatrix investorRows = fitted.investorRows(investors);
    float[] dense = fitted.denseSecurityRows(securities);
    int width = fitted.denseSecurityNames().size();

    for (int row = 0; row < 100; row++) {
      assertThat(fitted.securityRow(securities.get(row)))
          .isEqualTo(FeatureRow.ofRow(securityRows, row));
      assertThat(fitted.investorRow(investors.get(row)))
          .isEqualTo(FeatureRow.ofRow(investorRows, row));
      float[] alone = new float[width];
      fitted.denseSecurityRowInto(securities.get(row), alone, 0);
      assertThat(alone).isEqualTo(Arrays.copyOfRange(dense, row * width, (row + 1) * width));
    }
  }

  @Test
  void whoIsUnknownIsARowOfMissings() {
    List<@Nullable Investor> nobody = Collections.singletonList(null);
    List<@Nullable Security> nothing = Collections.singletonList(null);

    for (FeatureRow row : List.of(fitted.investorRow(null), fitted.securityRow(null))) {
      List<String> names =
          row.equals(fitted.investorRow(null)) ? fitted.investorNames() : fitted.securityNames();
      for (int at = 0; at < row.size(); at++) {
        assertThat(names.get(row.column(at))).endsWith(" missing");
      }
    }
    assertThat(fitted.investorRow(null).size()).isEqualTo(11);
    assertThat(fitted.securityRow(null).size()).isEqualTo(31);
    assertThat(fitted.denseSecurityRows(nothing)).containsOnly(Float.NaN);
    float[] client = fitted.denseInvestorRows(nobody, fitted.behaviours(), MOMENT);
    for (int column = 0; column < client.length; column++) {
      String name = fitted.denseInvestorNames().get(column);
      Float expected = List.of("purchases", "log turnover").contains(name) ? 0f : Float.NaN;
      assertThat(client[column]).as(name).isEqualTo(expected);
    }
  }

  @Test
  void investorsWithoutProfileDoNotCountAtFitting() {
    List<@Nullable Investor> withUnknown = new ArrayList<>(investors);
    withUnknown.add(null);

    FeaturePipeline other =
        FeaturePipeline.fit(securities, withUnknown, FeatureSettings.defaults());

    assertThat(other.toJson()).isEqualTo(fitted.toJson());
  }

  @Test
  void canBeFittedOnNothingAndStillEncodes() {
    FeaturePipeline empty = FeaturePipeline.fit(List.of(), List.of(), FeatureSettings.defaults());

    FeaturePipeline again = FeaturePipeline.fromJson(empty.toJson());

    assertThat(again.sectors()).isEmpty();
    assertThat(again.securityRows(securities)).isEqualTo(empty.securityRows(securities));
    assertThat(again.investorRows(investors).rowCount()).isEqualTo(120);
    assertThat(again.pairFigures().names()).isNotEmpty();
    assertThat(again.facts(securities.getFirst()).sector()).isEqualTo(-1);
  }

  @Test
  void namesAreDistinctAndAsManyAsColumns() {
    assertThat(fitted.securityNames()).doesNotHaveDuplicates();
    assertThat(fitted.investorNames()).doesNotHaveDuplicates();
    assertThat(fitted.securityRows(securities).columnCount())
        .isEqualTo(fitted.securityNames().size());
    assertThat(fitted.investorRows(investors).columnCount())
        .isEqualTo(fitted.investorNames().size());
    assertThat(fitted.denseSecurityRows(securities))
        .hasSize(150 * fitted.denseSecurityNames().size());
    List<String> dense = new ArrayList<>(fitted.denseSecurityNames());
    dense.addAll(fitted.denseInvestorNames());
    assertThat(new HashSet<>(dense)).as("told apart by name alone").hasSameSizeAs(dense);
    assertThat(fitted.investorNames()).noneMatch(name -> name.contains("purchase"));
  }

  @Test
  void theCommonestSectorsAreCountedInTheOrderOfTheirCodes() {
    assertThat(fitted.sectors()).containsExactly("Healthcare", "Energy", "Technology");
    assertThat(fitted.denseCodes("sector")).isEqualTo(fitted.sectors());
    assertThat(fitted.denseCodes("beta")).isEmpty();
    assertThat(fitted.denseInvestorNames()).endsWith("share of purchases in Technology");
  }

  @Test
  void refusesJsonThatIsNotWholeOrOfAnotherVersion() {
    String json = fitted.toJson();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeaturePipeline.fromJson(json.substring(0, json.length() / 2)))
        .withMessageStartingWith("features are not whole");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeaturePipeline.fromJson("{}"))
        .withMessageStartingWith("features are not whole");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FeaturePipeline.fromJson(json.replace("formatVersion\":1", "formatVersion\":2")))
        .withMessageContaining("format version of the features is 2, must be 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeaturePipeline.fromJson(json.replace("52-week position", "position")))
        .withMessageStartingWith("columns of securities are");
  }

  @Test
  void refusesSettingsOutOfBounds() {
    var encoder = FeatureSettings.defaults().encoder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSettings(encoder, Double.NaN, 16, 12))
        .withMessage("interestRate is NaN, must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSettings(encoder, 2, 0, 12))
        .withMessage("marketVolatility is 0.0, must be above 0 and finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSettings(encoder, 2, 16, 65))
        .withMessage("sectors is 65, must be 0 to 64");
  }

  private Behaviours folded(FeaturePipeline pipeline, Behaviours into, int from, int to) {
    Random random = new Random(5);
    for (int at = 0; at < to; at++) {
      int investor = random.nextInt(50);
      Security bought = securities.get(random.nextInt(securities.size()));
      double value = StrictMath.exp(4 * random.nextGaussian());
      if (at >= from) {
        into.add(investor, pipeline.facts(bought), value, MOMENT - 1_000_000 + 100L * at);
      }
    }
    return into;
  }
}
