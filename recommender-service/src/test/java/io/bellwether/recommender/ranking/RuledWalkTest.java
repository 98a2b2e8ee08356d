package io.bellwether.recommender.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.RuledAnswer;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.profile.Investors;
import io.bellwether.recommender.reason.Language;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.recommender.rules.LiveRules;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuledWalkTest {

  private static final int SECURITIES = 400;
  private static final String CLIENT = "client";
  private static final Investor PROFILE = Market.investor(CLIENT, RiskProfile.LOW);
  private static final String[] SECTORS = {"Energy", "Health", "Banks", "Retail", ""};
  private static final String[] RANGES = {"0.1", "2.5", "10"};

  private final Investors investors =
      new Investors(
          new InvestorTable(
              List.of(CLIENT), FactColumn.of(List.of(EventType.INVESTOR.write(PROFILE)))));
  private final List<Integer> depths = new ArrayList<>();

  @TempDir private Path folder;

  /** The slow way: all the list at once. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "already-bought",
        "already-bought policy=allow",
        "already-bought\nsuitability",
        "suitability low=0\nsector-cap most=1",
        "price-band most=50\nalready-bought\nsector-cap most=1\nissuer-cap\none-discovery",
        "already-bought\nsuitability low=2\nsector-cap most=2\none-discovery",
        "sector-cap most=3 missing=remove\none-discovery",
      })
  void answersAsIfTheWholeListHadBeenWalked(String book) throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Catalogue catalogue = catalogue(random);
      LiveRules rules = rules(book, catalogue);
      Ordering ordering = ordering(random);
      History history =
          History.of(random.ints(0, SECURITIES).distinct().limit(seed).sorted().toArray());
      int limit = 1 + random.nextInt(20);
      IntPredicate withdrawn = security -> security % 7 == 3;
      IntStream.range(0, SECURITIES)
          .filter(withdrawn)
          .forEach(security -> catalogue.withdraw(catalogue.ids().get(security)));

      Shown shown =
          new RuledWalk(rules, investors, catalogue)
              .down(ordering, List.of(question(history)), query(limit))
              .shown();

      IntPredicate excluded =
          withdrawn.or(security -> !rules.current().eligibility().contains(security));
      RuledAnswer whole =
          rules
              .current()
              .apply(
                  ordering
                      .order(question(history), new Offer(excluded, new BitSet()), SECURITIES)
                      .securities(),
                  ClientFacts.of(PROFILE, history, History.of()),
                  limit);
      assertThat(shown.securities())
          .isEqualTo(Arrays.stream(whole.toSecurities()).boxed().toList());
      assertThat(shown.effects())
          .isEqualTo(
              new RuleEffects(
                  whole.rulesId(),
                  RuleEffects.telling(whole.counts()),
                  List.of(),
                  whole.shortBy(),
                  whole.unmet(),
                  shown.effects().removals()));
    }
  }

  @Test
  void asksForNoMoreThanTheAnswerAndThePurchasesByTheUnconfiguredBook() {
    Catalogue catalogue = catalogue(new Random(1));
    LiveRules rules =
        new LiveRules(
            BookInForce.unconfigured(),
            catalogue,
            new PopularityModel(new float[SECURITIES]),
            Runnable::run);

    new RuledWalk(rules, investors, catalogue)
        .down(ordering(new Random(1)), List.of(question(History.of(1, 2, 3))), query(10));

    assertThat(depths).containsExactly(13);
  }

  @Test
  void asksDeeperUntilTheAnswerIsFull() throws IOException {
    // one security in three is of a class that a cautious client may see
    Catalogue catalogue = catalogue(new Random(2));

    RuledWalk.Walked walked =
        new RuledWalk(rules("suitability", catalogue), investors, catalogue)
            .down(ordering(new Random(2)), List.of(question(History.of())), query(20));

    assertThat(walked.shown().effects().shortBy()).isZero();
    assertThat(depths).containsExactly(80);

    depths.clear();
    new RuledWalk(rules("suitability low=0", catalogue), investors, catalogue)
        .down(ordering(new Random(2)), List.of(question(History.of())), query(20));
    assertThat(depths).containsExactly(80, 400);
  }

  @Test
  void goesNoDeeperThanTheLeastScore() {
    Catalogue catalogue = catalogue(new Random(3));
    LiveRules rules =
        new LiveRules(
            BookInForce.unconfigured(),
            catalogue,
            new PopularityModel(new float[SECURITIES]),
            Runnable::run);

    // all scores are 1
    RuledWalk.Walked walked =
        new RuledWalk(rules, investors, catalogue)
            .down(
                ordering(new Random(3)),
                List.of(question(History.of())),
                new Query(
                    List.of(new InvestorId(CLIENT)),
                    new Limit(10),
                    Filter.OPEN,
                    1.5f,
                    true,
                    Language.ENGLISH,
                    null,
                    null));

    assertThat(depths).containsExactly(10);
    assertThat(walked.shown().securities()).isEmpty();
    assertThat(walked.shown().effects().filters()).containsExactly(new FilterCount("minScore", 10));
    assertThat(walked.shown().effects().shortBy()).isEqualTo(10);
  }

  private static Query query(int limit) {
    return Query.of(new InvestorId(CLIENT), new Limit(limit));
  }

  private Question question(History history) {
    return new Question(CLIENT, history, FeatureRow.none(), Language.ENGLISH);
  }

  private LiveRules rules(String book, Catalogue catalogue) throws IOException {
    return new LiveRules(
        BookInForce.read(Files.writeString(folder.resolve("rules.txt"), book)),
        catalogue,
        new PopularityModel(new float[SECURITIES]),
        Runnable::run);
  }

  /** A list that was drawn, and notes how deep it was asked for. */
  private Ordering ordering(Random random) {
    List<Integer> drawn = new ArrayList<>(IntStream.range(0, SECURITIES).boxed().toList());
    Collections.shuffle(drawn, random);
    return (question, offer, depth) -> {
      depths.add(depth);
      return new Ordered(
          "drawn",
          drawn.stream()
              .filter(security -> !offer.excluded().test(security))
              .limit(depth)
              .map(security -> new Scored(security, 1))
              .toList(),
          security -> List.of());
    };
  }

  private static Catalogue catalogue(Random random) {
    List<Security> securities =
        IntStream.range(0, SECURITIES)
            .mapToObj(
                number ->
                    Market.stock(
                        "XNAS:S%03d".formatted(number),
                        SECTORS[random.nextInt(SECTORS.length)],
                        String.valueOf(1 + random.nextInt(100)),
                        RANGES[random.nextInt(RANGES.length)]))
            .toList();
    List<String> texts = securities.stream().map(Security::name).toList();
    return new Catalogue(
        new SecurityTable(
            securities.stream().map(security -> security.id().value()).toList(),
            texts,
            texts,
            securities.stream().map(Security::sector).toList(),
            FactColumn.of(securities.stream().map(EventType.SECURITY::write).toList()),
            new long[SECURITIES]));
  }
}
