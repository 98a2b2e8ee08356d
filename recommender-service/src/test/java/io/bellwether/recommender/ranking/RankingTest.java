package io.bellwether.recommender.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.ranking.RecommendationOutcome.ColdStart;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final float BOTH_OR_ONE = (float) (1 / Math.sqrt(2));

  @Test
  void ranksWhatGoesWithTheHistoryFirstAndFillsUpWithThePopular() {
    List<Recommendation> items = ranked("item-cosine", "chips-1", 10);

    assertThat(items).extracting(Recommendation::ticker).containsExactly("NVDA", "KO", "PEP", "F");
    assertThat(items).extracting(Recommendation::rank).containsExactly(1, 2, 3, 4);
    assertThat(items.getFirst().score()).isCloseTo(2 * BOTH_OR_ONE, within(1e-6f));
    assertThat(items.subList(1, 4)).extracting(Recommendation::score).containsOnly(0f);
  }

  @Test
  void keepsToTheLimitAlsoWhenItFillsUp() {
    assertThat(ranked("item-cosine", "chips-1", 1))
        .extracting(Recommendation::ticker)
        .containsExactly("NVDA");
    assertThat(ranked("item-cosine", "chips-1", 2))
        .extracting(Recommendation::ticker)
        .containsExactly("NVDA", "KO");
  }

  @Test
  void explainsAnItemByThePurchasesThatItsScoreRestsOn() {
    Recommendation nvidia = ranked("item-cosine", "chips-1", 1).getFirst();

    assertThat(nvidia.reasons())
        .extracting(Reason::text)
        .containsExactly(
            "Clients who bought Apple Inc. (AAPL) also bought this.",
            "Clients who bought Microsoft (MSFT) also bought this.");
    assertThat(nvidia.reasons().getFirst().code()).isEqualTo(Reason.Code.BOUGHT_TOGETHER);
    assertThat(nvidia.reasons().getFirst().parameters())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "security", "XNAS:AAPL",
                    "ticker", "AAPL",
                    "name", "Apple Inc.",
                    "similarity", "0.7071")));
  }

  @Test
  void explainsWhatFillsUpByItsPopularity() {
    Recommendation cola = ranked("item-cosine", "chips-1", 2).getLast();

    assertThat(cola.reasons())
        .containsExactly(
            new Reason(
                Reason.Code.POPULAR,
                new TreeMap<>(Map.of("investors", "3", "of", "7")),
                "Bought by 3 of 7 clients."));
  }

  @Test
  void givesAKnownInvestorWithoutAHistoryWhatMostOthersBought() {
    var outcome =
        ranking("item-cosine").recommend(Query.of(new InvestorId("newcomer"), new Limit(10)));

    assertThat(outcome).isInstanceOf(ColdStart.class);
    ColdStart coldStart = (ColdStart) outcome;
    assertThat(coldStart.model()).isEqualTo("popularity");
    assertThat(coldStart.items())
        .extracting(Recommendation::ticker)
        .containsExactly("KO", "AAPL", "MSFT", "PEP", "NVDA", "F");
    assertThat(coldStart.items())
        .extracting(Recommendation::score)
        .containsExactly(3f, 2f, 2f, 2f, 1f, 1f);
  }

  @Test
  void saysSoWhenNobodyHasHeardOfTheInvestor() {
    InvestorId nobody = new InvestorId("nobody");

    assertThat(ranking("item-cosine").recommend(Query.of(nobody, Limit.DEFAULT)))
        .isEqualTo(new UnknownInvestor(nobody));
  }

  @Test
  void leavesOutTheHistoryWhenPopularityIsServed() {
    assertThat(ranked("popularity", "soda-3", 10))
        .extracting(Recommendation::ticker)
        .containsExactly("AAPL", "MSFT", "PEP", "NVDA", "F");
  }

  @Test
  void saysWhatTheRulesRemovedAndHowManyMoreWereAskedFor() {
    Ranked ranked =
        (Ranked)
            ranking("popularity").recommend(Query.of(new InvestorId("chips-1"), new Limit(10)));

    assertThat(ranked.rules().rulesId()).isEqualTo(BookInForce.unconfigured().id());
    assertThat(ranked.rules().counts()).containsExactly(new RuleCount("already-bought", 2, 0, 0));
    assertThat(ranked.rules().shortBy()).isEqualTo(6);
    assertThat(ranked.rules().unmet()).isEmpty();
  }

  @Test
  void asksNoRuleBelowAFullAnswer() {
    // AAPL and MSFT stand below KO and are not reached
    Ranked ranked =
        (Ranked) ranking("popularity").recommend(Query.of(new InvestorId("chips-1"), new Limit(1)));

    assertThat(ranked.items()).extracting(Recommendation::ticker).containsExactly("KO");
    assertThat(ranked.rules().counts()).isEmpty();
    assertThat(ranked.rules().shortBy()).isZero();
  }

  private static List<Recommendation> ranked(String served, String investor, int limit) {
    var outcome = ranking(served).recommend(Query.of(new InvestorId(investor), new Limit(limit)));
    assertThat(outcome).isInstanceOf(Ranked.class);
    Ranked ranked = (Ranked) outcome;
    assertThat(ranked.model()).isEqualTo(served);
    return ranked.items();
  }

  private static Ranking ranking(String served) {
    Snapshot snapshot = Market.snapshot(served, new TreeMap<>(), 1);
    Catalogue catalogue = new Catalogue(snapshot.securities());
    return new Ranking(
        snapshot,
        new Histories(snapshot),
        new Profiles(snapshot),
        new Investors(snapshot.investors()),
        catalogue,
        new LiveRules(BookInForce.unconfigured(), catalogue, snapshot.popularity(), Runnable::run),
        null);
  }
}
