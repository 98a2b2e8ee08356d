package io.bellwether.recommender.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.history.Histories;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.profile.Profiles;
import io.bellwether.recommender.ranking.RecommendationOutcome.LikeSeed;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.ranking.RecommendationOutcome.UnknownInvestor;
import io.bellwether.recommender.reason.Language;
import io.bellwether.recommender.reason.Reason;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters, a seed, a group and what else one can ask, over the small market. */
class AskedOfRankingTest {

  private static final List<Security> FACTS =
      List.of(
          Market.stock("XNAS:NVDA", "Technology", "100", "10"),
          Market.stock("XNYS:KO", "Staples", "50", "0.1"),
          Market.stock("XNYS:PEP", "Staples", "50", "0.1"),
          Market.stock("XNYS:F", "Cars", "10", "2.5"));

  @Test
  void filtersBeforeTheLimitAndSaysWhatEachLeftOut() {
    Ranked ranked =
        (Ranked)
            ranking("item-cosine")
                .recommend(
                    query(
                        Filter.of(
                            List.of("XNYS:KO", "XNYS:PEP", "XNYS:F", "XNAS:NVDA", "XNAS:UNSEEN"),
                            List.of("XNYS:PEP", "XNAS:AAPL"),
                            List.of("staples", "CARS"),
                            List.of()),
                        null,
                        null,
                        "chips-1"));

    assertThat(ranked.items()).extracting(Recommendation::ticker).containsExactly("KO", "F");
    assertThat(ranked.items()).extracting(Recommendation::rank).containsExactly(1, 2);
    assertThat(ranked.rules().filters())
        .containsExactly(
            new FilterCount("universe", 3),
            new FilterCount("exclude", 1),
            new FilterCount("sectors", 1));
    assertThat(ranked.rules().shortBy()).isEqualTo(8);
    assertThat(ranked.rules().counts()).as("what was bought was no candidate").isEmpty();
  }

  @Test
  void aSecurityWhoseClassIsNotKnownIsOfNoneThatIsAskedFor() {
    Ranked ranked =
        (Ranked)
            ranking("item-cosine")
                .recommend(
                    query(
                        Filter.of(List.of(), List.of(), List.of(), List.of("stock")),
                        null,
                        null,
                        "soda-3"));

    assertThat(ranked.items())
        .extracting(Recommendation::ticker)
        .containsExactly("PEP", "NVDA", "F");
    assertThat(ranked.rules().filters()).containsExactly(new FilterCount("instruments", 3));
  }

  @Test
  void leavesOutScoresBelowTheLeast() {
    Ranked ranked =
        (Ranked) ranking("item-cosine").recommend(query(Filter.OPEN, 0.5f, null, "chips-1"));

    assertThat(ranked.items()).extracting(Recommendation::ticker).containsExactly("NVDA");
    assertThat(ranked.rules().filters()).containsExactly(new FilterCount("minScore", 3));
    assertThat(ranked.rules().shortBy()).isEqualTo(9);
  }

  @Test
  void givesNoReasonsWhereNoneAreAskedForAndRussianOnesWhereTheyAre() {
    Query plain = Query.of(new InvestorId("chips-1"), new Limit(2));
    Query silent =
        new Query(
            plain.investors(),
            plain.limit(),
            plain.filter(),
            null,
            false,
            Language.ENGLISH,
            null,
            null);
    Query russian =
        new Query(
            plain.investors(),
            plain.limit(),
            plain.filter(),
            null,
            true,
            Language.RUSSIAN,
            null,
            null);
    Ranking ranking = ranking("item-cosine");

    List<Recommendation> english = ((Ranked) ranking.recommend(plain)).items();
    List<Recommendation> inRussian = ((Ranked) ranking.recommend(russian)).items();

    assertThat(((Ranked) ranking.recommend(silent)).items())
        .extracting(Recommendation::reasons)
        .containsOnly(List.of());
    for (int at = 0; at < 2; at++) {
      assertThat(inRussian.get(at).reasons())
          .extracting(Reason::parameters)
          .isEqualTo(english.get(at).reasons().stream().map(Reason::parameters).toList());
    }
    assertThat(inRussian.getFirst().reasons().getFirst().text())
        .isEqualTo("Клиенты, купившие Apple Inc. (AAPL), покупали и эту бумагу.");
    assertThat(inRussian.getLast().reasons().getFirst().text())
        .isEqualTo("Эту бумагу купили 3 клиента из 7.");
  }

  @Test
  void ranksWhatIsLikeASeedWhoeverAsks() {
    for (String investor : List.of("cars", "newcomer")) {
      LikeSeed alike =
          (LikeSeed)
              ranking("item-cosine").recommend(query(Filter.OPEN, null, "XNAS:AAPL", investor));

      assertThat(alike.model()).isEqualTo("item-cosine");
      assertThat(alike.items())
          .extracting(Recommendation::ticker)
          .as("what nobody bought with it is not like it")
          .containsExactly("MSFT", "NVDA");
      assertThat(alike.items().getFirst().score()).isCloseTo(1, within(1e-6f));
      assertThat(alike.items().getFirst().reasons())
          .extracting(Reason::text)
          .containsExactly("Similar to Apple Inc. (AAPL).");
      assertThat(alike.rules().shortBy()).isEqualTo(8);
    }
  }

  @Test
  void rulesHoldForASeedToo() {
    LikeSeed alike =
        (LikeSeed)
            ranking("item-cosine").recommend(query(Filter.OPEN, null, "XNAS:AAPL", "chips-1"));

    assertThat(alike.items()).extracting(Recommendation::ticker).containsExactly("NVDA");
  }

  @Test
  void refusesASeedThatCannotBeAskedAbout() {
    assertThatThrownBy(
            () -> ranking("item-cosine").recommend(query(Filter.OPEN, null, "XNAS:UNSEEN", "cars")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(
            "seed is \"XNAS:UNSEEN\", but must be a security of snapshot equities-");
    assertThatThrownBy(
            () -> ranking("popularity").recommend(query(Filter.OPEN, null, "XNAS:AAPL", "cars")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            "seed is \"XNAS:AAPL\", but must be left out: popularity does not say what is alike");
  }

  @Test
  void makesOneListForAGroupOfTheRanksOnEachMembersList() {
    Ranked group =
        (Ranked)
            ranking("item-cosine").recommend(query(Filter.OPEN, null, null, "chips-1", "soda-3"));

    // chips-1: NVDA, KO, AAPL and MSFT bought; soda-3: PEP by its purchases, then by popularity
    assertThat(group.model()).isEqualTo("item-cosine");
    assertThat(group.items())
        .extracting(Recommendation::ticker)
        .containsExactly("PEP", "NVDA", "F");
    assertThat(group.items().getFirst().reasons().getFirst().text())
        .as("of the member who has it highest")
        .isEqualTo("Clients who bought KO (KO) also bought this.");
    assertThat(group.rules().counts())
        .extracting(count -> count.rule() + " " + count.removed())
        .containsExactly("already-bought 3");
  }

  @Test
  void aGroupWithAnUnknownMemberHasNoAnswer() {
    assertThat(ranking("item-cosine").recommend(query(Filter.OPEN, null, null, "cars", "nobody")))
        .isEqualTo(new UnknownInvestor(new InvestorId("nobody")));
  }

  @Test
  void everyRuleHoldsForEveryMember(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rules.txt"),
            "already-bought\nsuitability unknown-class=keep unknown-profile=keep");
    // chips-2 may see all, soda-2 only what is of little risk, of cars nothing is known
    Ranking ranking = ranking(BookInForce.read(file));

    Ranked group =
        (Ranked) ranking.recommend(query(Filter.OPEN, null, null, "cars", "chips-2", "soda-2"));

    // AAPL, MSFT, NVDA are bought, KO and PEP, and F
    assertThat(group.items()).isEmpty();
    Ranked pair = (Ranked) ranking.recommend(query(Filter.OPEN, null, null, "cars", "soda-2"));
    assertThat(pair.items())
        .extracting(Recommendation::ticker)
        .as("NVDA is of class 7, which soda-2 may not see")
        .containsExactly("AAPL", "MSFT");
  }

  private static Query query(
      Filter filter, @Nullable Float minScore, @Nullable String seed, String... investors) {
    return new Query(
        Arrays.stream(investors).map(InvestorId::new).toList(),
        Limit.DEFAULT,
        filter,
        minScore,
        true,
        Language.ENGLISH,
        seed == null ? null : Query.seed(seed),
        null);
  }

  private static Ranking ranking(String served) {
    return ranking(Market.snapshot(served, new TreeMap<>(), 1), BookInForce.unconfigured());
  }

  private static Ranking ranking(BookInForce book) {
    return ranking(described(), book);
  }

  private static Snapshot described() {
    return Market.described(
        new TreeMap<>(),
        1,
        FACTS,
        List.of(
            Market.investor("chips-2", RiskProfile.HIGH),
            Market.investor("soda-2", RiskProfile.LOW)));
  }

  private static Ranking ranking(Snapshot snapshot, BookInForce book) {
    Catalogue catalogue = new Catalogue(snapshot.securities());
    if (!snapshot.securities().facts().isKnown(Market.KO)) {
      FACTS.forEach(catalogue::update);
    }
    return new Ranking(
        snapshot,
        new Histories(snapshot),
        new Profiles(snapshot),
        new Investors(snapshot.investors()),
        catalogue,
        new LiveRules(book, catalogue, snapshot.popularity(), Runnable::run),
        null);
  }
}
