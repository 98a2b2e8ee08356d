package io.bellwether.similarity.question;

import static io.bellwether.similarity.Clients.investor;
import static io.bellwether.similarity.Clients.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.Clients;
import io.bellwether.similarity.clients.Live;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.weights.FeatureWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTest {

  private static final Whom ASKED = new Whom.One(new InvestorId("asked"));
  private static final Measured COSINE = measured(new Measure.Cosine());

  private final LiveClients live = Live.over(Clients.snapshot(new TreeMap<>(), 1));
  private final Nearby nearby = new Nearby(live, FeatureWeights.EVEN);

  static Stream<Measure> measures() {
    return Stream.of(
        new Measure.Cosine(), new Measure.L1(), new Measure.L2(), new Measure.Blend(1, 2, 3));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void ordersTheOthersByTheirDistanceWhichIsThatOfThePair(Measure measure) {
    List<SimilarInvestor> items = items(question(ASKED, measured(measure), Filter.OPEN));

    assertThat(items).extracting(SimilarInvestor::rank).containsExactly(1, 2, 3, 4);
    assertThat(items.getFirst().investorId()).isEqualTo("same");
    assertThat(items.getFirst().distance()).isZero();
    for (SimilarInvestor item : items) {
      Comparison pair = compare("asked", item.investorId(), measured(measure));
      assertThat(item.distance()).isEqualTo(pair.distance()).isBetween(0.0, 1.0);
      assertThat(pair.features().stream().mapToDouble(Comparison.Part::contribution).sum())
          .isCloseTo(pair.distance(), within(1e-9));
    }
  }

  @Test
  void explainsAPairByScaledValuesWhatTellsThemApartMostFirst() {
    Comparison pair = compare("asked", "far", measured(new Measure.L1()));

    assertThat(pair.features()).hasSize(live.space().featureCount());
    Comparison.Part male =
        pair.features().stream()
            .filter(part -> part.feature().equals("male"))
            .findFirst()
            .orElseThrow();
    assertThat(male.value()).isCloseTo(1, within(1e-6));
    assertThat(male.otherValue()).isCloseTo(0, within(1e-6));
    assertThat(pair.features())
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.contribution(), one.contribution()));
    assertThat(nearby.compare(new InvestorId("asked"), new InvestorId("nobody"), COSINE)).isNull();
  }

  @Test
  void showsWhatANeighbourBoughtMostOftenAndTheAskedDidNot() {
    List<SimilarInvestor> items = items(question(ASKED, COSINE, Filter.OPEN));

    assertThat(items.getFirst().bought()).isEmpty();
    assertThat(items.get(1).bought())
        .extracting(BoughtSecurity::ticker)
        .containsExactly("B", "D", "E", "G", "C");
    assertThat(items.get(1).bought().getFirst())
        .isEqualTo(new BoughtSecurity("XNAS:B", "B", "Beta", 9));

    Live.say(live, purchase("t1", "asked", "B"));

    assertThat(items(question(ASKED, COSINE, Filter.OPEN)))
        .filteredOn(item -> item.investorId().equals("near"))
        .flatExtracting(SimilarInvestor::bought)
        .extracting(BoughtSecurity::ticker)
        .doesNotContain("B");
  }

  @Test
  void keepsToTheLimitAndFiltersBeforeIt() {
    assertThat(ids(question(new Limit(1), Filter.OPEN))).containsExactly("same");
    assertThat(ids(question(new Limit(1), filter(List.of("south"), List.of(), List.of(), false))))
        .containsExactly("far");
    assertThat(ids(question(filter(List.of(), List.of("INDIVIDUAL"), List.of("PREMIUM"), false))))
        .containsExactly("idle");
    assertThat(ids(question(filter(List.of(), List.of("organisation"), List.of(), false))))
        .containsExactly("far");
    assertThat(ids(question(filter(List.of(), List.of(), List.of("mass"), true))))
        .containsExactly("same");
    assertThat(ids(question(filter(List.of("West"), List.of(), List.of(), false)))).isEmpty();
    assertThatThrownBy(() -> filter(List.of(), List.of("PERSON"), List.of(), false))
        .hasMessage("types is \"PERSON\", but must be one of INDIVIDUAL, ORGANISATION");
  }

  @Test
  void aFilterSeesAChangedClientAsTheyAreNow() {
    Filter west = filter(List.of("West"), List.of(), List.of(), false);
    Live.say(live, investor("far", Sex.FEMALE, 70, RiskProfile.HIGH, "West"));

    assertThat(ids(question(west))).containsExactly("far");
    assertThat(ids(question(filter(List.of("South"), List.of(), List.of(), false)))).isEmpty();
  }

  @Test
  void aGroupIsAskedByItsCentreAndItsMembersAreNoAnswer() {
    Whom pair = new Whom.Group(List.of(new InvestorId("asked"), new InvestorId("same")));

    assertThat(ids(question(pair, COSINE, Filter.OPEN))).containsExactly("near", "idle", "far");
    double near = items(question(pair, COSINE, Filter.OPEN)).getFirst().distance();
    assertThat(near).isCloseTo(compare("asked", "near", COSINE).distance(), within(1e-6));
    assertThat(
            nearby.answer(
                question(
                    new Whom.Group(List.of(new InvestorId("asked"), new InvestorId("nobody"))),
                    COSINE,
                    Filter.OPEN)))
        .isEqualTo(new SimilarOutcome.Unknown(new InvestorId("nobody")));
    assertThatThrownBy(() -> new Whom.Group(List.of()))
        .hasMessage("group is \"0 ids\", but must be 1 to 1000 ids");
    assertThatThrownBy(
            () -> new Whom.Group(List.of(new InvestorId("asked"), new InvestorId("asked"))))
        .hasMessage("group is \"asked\", but must be named once");
  }

  @Test
  void aProfileIsComparedByWhatItSays() {
    Whom elder = new Whom.Somebody(investor("any", Sex.FEMALE, 75, RiskProfile.HIGH, "East"), true);

    List<SimilarInvestor> items = items(question(elder, COSINE, Filter.OPEN));

    assertThat(items.getFirst().investorId()).isEqualTo("idle");
    assertThat(items.getFirst().distance()).isCloseTo(0, within(1e-6));
    assertThat(items).hasSize(5);
    assertThat(
            items(
                    question(
                        new Whom.Somebody(
                            investor("any", Sex.FEMALE, 75, RiskProfile.HIGH, "East"), false),
                        COSINE,
                        Filter.OPEN))
                .getFirst()
                .distance())
        .isGreaterThan(0.01);
  }

  @Test
  void aSnapshotWithoutAFitHasNoFeaturesOfAProfile() {
    Nearby frozen = new Nearby(Live.over(Clients.frozen()), FeatureWeights.EVEN);

    assertThat(
            frozen.answer(
                question(
                    new Whom.Somebody(investor("any", null, 40, null, ""), false),
                    COSINE,
                    Filter.OPEN)))
        .isEqualTo(new SimilarOutcome.NoFit());
  }

  @Test
  void weightsOfAQuestionStandOverTheDesks() {
    Measured ageAndSex =
        new Measured(
            new Measure.L1(),
            new FeatureWeights(
                Map.of("instrument", 0.0, "deals", 0.0, "turnover", 0.0, "sector", 0.0)));
    float[] weights = new float[live.space().featureCount()];
    Arrays.fill(weights, 1);

    Comparison pair = compare("same", "near", ageAndSex);

    assertThat(pair.features())
        .filteredOn(part -> part.feature().startsWith("instrument"))
        .allSatisfy(part -> assertThat(part.contribution()).isZero());
    assertThat(pair.distance())
        .isNotEqualTo(compare("same", "near", measured(new Measure.L1())).distance());
    assertThatThrownBy(
            () ->
                nearby.answer(
                    question(
                        ASKED,
                        new Measured(new Measure.L1(), new FeatureWeights(Map.of("shoeSize", 1.0))),
                        Filter.OPEN)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("weights is \"shoeSize\", but must be of the features [age, ");
  }

  private static Filter filter(
      List<String> regions, List<String> types, List<String> segments, boolean withoutOptedOut) {
    return Filter.of(regions, types, segments, withoutOptedOut);
  }

  private static Measured measured(Measure measure) {
    return new Measured(measure, FeatureWeights.EVEN);
  }

  @Test
  void namesAsManyOfWhatEachBoughtAsAreAskedFor() {
    Question two = new Question(ASKED, Limit.DEFAULT, COSINE, Filter.OPEN, false, 2);
    Question none = new Question(ASKED, Limit.DEFAULT, COSINE, Filter.OPEN, false, 0);

    assertThat(items(two).get(1).bought())
        .extracting(BoughtSecurity::ticker)
        .containsExactly("B", "D");
    assertThat(items(none)).hasSameSizeAs(items(two)).allMatch(item -> item.bought().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void asManyAsNobodyReadsAreRefused(int bought) {
    assertThatThrownBy(() -> new Question(ASKED, Limit.DEFAULT, COSINE, Filter.OPEN, false, bought))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("bought is %d, but must be 0 to 20", bought);
  }

  private static Question question(Filter filter) {
    return question(ASKED, COSINE, filter);
  }

  private static Question question(Limit limit, Filter filter) {
    return new Question(ASKED, limit, COSINE, filter, false, Question.USUALLY_BOUGHT);
  }

  private static Question question(Whom whom, Measured measured, Filter filter) {
    return new Question(whom, Limit.DEFAULT, measured, filter, false, Question.USUALLY_BOUGHT);
  }

  private List<SimilarInvestor> items(Question question) {
    SimilarOutcome outcome = nearby.answer(question);
    assertThat(outcome).isInstanceOf(SimilarOutcome.Found.class);
    return ((SimilarOutcome.Found) outcome).items();
  }

  private List<String> ids(Question question) {
    return items(question).stream().map(SimilarInvestor::investorId).toList();
  }

  private Comparison compare(String one, String other, Measured measured) {
    return Objects.requireNonNull(
        nearby.compare(new InvestorId(one), new InvestorId(other), measured));
  }
}
