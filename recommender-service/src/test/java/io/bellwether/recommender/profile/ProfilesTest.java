package io.bellwether.recommender.profile;

import static io.bellwether.recommender.FeaturedMarket.BOLD_NEWCOMER;
import static io.bellwether.recommender.FeaturedMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.contracts.event.Investor;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.recommender.FeaturedMarket;
import io.bellwether.recommender.Market;
import io.bellwether.serving.RefusedSnapshotException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private final FeaturedMarket market = new FeaturedMarket();
  private final Profiles profiles = new Profiles(market.snapshot());

  @Test
  void beginsWithTheRowsOfTheSnapshot() {
    for (int row = 0; row < market.investorIds().size(); row++) {
      assertThat(profiles.of(market.investorIds().get(row)))
          .isEqualTo(FeatureRow.ofRow(market.investorRows(), row));
    }
    assertThat(profiles.featureNames()).isEqualTo(market.pipeline().investorNames());
  }

  @Test
  void aProfileOfTheSameFactsLeavesTheRowAsItIs() {
    for (Investor profile : market.profiles()) {
      if (profile != null) {
        FeatureRow before = profiles.of(profile.id().value());

        profiles.describe(profile);

        assertThat(profiles.of(profile.id().value())).isEqualTo(before);
      }
    }
  }

  @Test
  void aNewProfileIsEncodedByTheSnapshotsPipeline() {
    FeatureRow before = profiles.of(BOLD_NEWCOMER);
    Investor changed = FeaturedMarket.profile(BOLD_NEWCOMER, 3);

    profiles.describe(changed);

    assertThat(profiles.of(BOLD_NEWCOMER))
        .isEqualTo(market.pipeline().investorRow(changed))
        .isNotEqualTo(before);
  }

  @Test
  void knowsNothingOfWhoNeverHadAProfileOrAnEmptyOne() {
    profiles.describe(Market.investor("silent"));

    assertThat(profiles.knows(STRANGER)).isFalse();
    assertThat(profiles.knows("silent")).isFalse();
    assertThat(profiles.knows("nobody")).isFalse();
    assertThat(profiles.of("nobody")).isEqualTo(market.pipeline().investorRow(null));
  }

  @Test
  void dropsTheRowOfAnErasedInvestorUntilANewProfile() {
    profiles.erase(BOLD_NEWCOMER);
    assertThat(profiles.knows(BOLD_NEWCOMER)).isFalse();
    assertThat(profiles.of(BOLD_NEWCOMER)).isEqualTo(profiles.of("nobody"));

    profiles.describe(FeaturedMarket.profile(BOLD_NEWCOMER, 0));
    assertThat(profiles.knows(BOLD_NEWCOMER)).isTrue();
  }

  @Test
  void keepsNothingWhereTheServedModelLooksAtNoFeatures() {
    Profiles unread = new Profiles(market.snapshot("item-cosine", new TreeMap<>(), 1));
    unread.describe(FeaturedMarket.profile(BOLD_NEWCOMER, 0));

    assertThat(unread.knows(BOLD_NEWCOMER)).isFalse();
    assertThat(unread.of(BOLD_NEWCOMER)).isEqualTo(FeatureRow.none());
    assertThat(unread.featureNames()).isEmpty();
  }

  @Test
  void refusesASnapshotWhosePipelineCannotBeReadOrIsOfOtherColumns() {
    assertThatThrownBy(() -> new Profiles(market.withPipeline("{}")))
        .isInstanceOf(RefusedSnapshotException.class)
        .hasMessageContaining("features are not whole");
    String other = FeaturePipeline.fit(List.of(), List.of(), FeatureSettings.defaults()).toJson();
    assertThatThrownBy(() -> new Profiles(market.withPipeline(other)))
        .isInstanceOf(RefusedSnapshotException.class)
        .hasMessageMatching(
            "pipeline has \\d+ investor features, must be those of the models, "
                + market.model().investorFeatureCount());
  }
}
