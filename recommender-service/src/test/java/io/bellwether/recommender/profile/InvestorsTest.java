package io.bellwether.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.recommender.Market;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InvestorsTest {

  private static final Investor SHY = Market.investor("chips-1", RiskProfile.LOW);
  private static final Investor BOLD = Market.investor("chips-1", RiskProfile.HIGH);

  private final Investors investors =
      new Investors(Market.described(new TreeMap<>(), 1, List.of(), List.of(SHY)).investors());

  @Test
  void beginsWithWhatTheSnapshotSays() {
    assertThat(investors.of("chips-1")).isEqualTo(SHY);
    assertThat(investors.of("chips-2")).isNull();
    assertThat(investors.of("nobody")).isNull();
  }

  @Test
  void theLastProfileCounts() {
    investors.describe(BOLD);
    investors.describe(Market.investor("new", RiskProfile.MEDIUM));

    assertThat(investors.of("chips-1")).isEqualTo(BOLD);
    assertThat(investors.of("new")).isEqualTo(Market.investor("new", RiskProfile.MEDIUM));
  }

  @Test
  void ofAnErasedInvestorNothingIsKnownUntilANewProfile() {
    investors.erase("chips-1");
    assertThat(investors.of("chips-1")).isNull();

    investors.describe(BOLD);
    assertThat(investors.of("chips-1")).isEqualTo(BOLD);
  }
}
