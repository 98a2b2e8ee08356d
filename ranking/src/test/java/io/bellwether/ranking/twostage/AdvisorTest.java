package io.bellwether.ranking.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.lambda.RankerHyperparameters;
import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.ranking.rules.ClientFacts;
import io.bellwether.ranking.rules.RuleBook;
import io.bellwether.ranking.rules.RuleCount;
import io.bellwether.ranking.rules.SecurityFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdvisorTest {

  private static final Mic MARKET = new Mic("XNAS");
  private static final Instant YESTERDAY = Instant.ofEpochSecond(TwoKinds.END - TwoKinds.DAY);
  private static final History BOUGHT = History.of(0, 2, 4);

  private final TwoStageModel model =
      new TwoStageTrainer(
              new TwoStageSettings(
                  List.of(
                      new TwoStageSettings.SourceQuota(SourceKind.MIXED_LOGIT, 20),
                      new TwoStageSettings.SourceQuota(SourceKind.POPULARITY, 10)),
                  SourceKind.MIXED_LOGIT,
                  30,
                  Duration.ofDays(30),
                  1_000,
                  RankerHyperparameters.defaults(),
                  42),
              TwoKinds.standard(),
              Compute.standard())
          .fit(
              TwoKinds.standard().purchases(),
              TwoKinds.INVESTORS,
              TwoKinds.SECURITIES,
              TwoKinds.END,
              TrainingListener.silent())
          .model();

  @Test
  void keepsTheRulesAndCountsWhatEachRemoved() {
    Advice advice = advise("already-bought\nsector-cap most=2", 5);

    assertThat(advice.items()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(advice.items())
        .extracting(Advice.Item::security)
        .doesNotContain(0, 2, 4)
        .doesNotHaveDuplicates();
    Map<String, Long> bySector =
        advice.items().stream()
            .collect(Collectors.groupingBy(item -> sector(item.security()), Collectors.counting()));
    assertThat(bySector.values()).allMatch(count -> count <= 2);
    assertThat(advice.rules().counts())
        .extracting(RuleCount::rule)
        .containsExactly("already-bought", "sector-cap");
    assertThat(advice.rules().removedCount()).isPositive();
    assertThat(advice.rules().rulesId()).startsWith("rules-");
  }

  @Test
  void whatMayNotBeACandidateNeverEntersAPool() {
    Advice advice = advise("instrument-classes classes=fund", 5);

    assertThat(advice.items()).isEmpty();
    assertThat(advice.rules().shortBy()).isEqualTo(5);
  }

  @Test
  void everyItemHasReasonsInCodesAndInWords() {
    Advice advice = advise("already-bought", 5);

    assertThat(advice.items())
        .allSatisfy(
            item -> {
              assertThat(item.reasons()).isNotEmpty();
              assertThat(item.reasons())
                  .allMatch(reason -> !reason.text().isBlank() && !reason.parameters().isEmpty());
              assertThat(item.probability()).isBetween(0.0, 1.0);
              assertThat(item.score()).isFinite();
            });
    assertThat(advice.items().getFirst().reasons())
        .anyMatch(
            reason ->
                reason.code() == Reason.Code.HOLDING
                    && List.of("T00", "T02", "T04").contains(reason.parameters().get("security")));
  }

  @Test
  void aClientWithoutHistoryGetsReasonsToo() {
    Advice advice =
        advisor("")
            .advise(
                new Question(History.of(), FeatureRow.none(), Instant.ofEpochSecond(TwoKinds.END)),
                new float[] {Float.NaN, Float.NaN},
                ClientFacts.ofPurchases(History.of(), History.of()),
                3);

    assertThat(advice.items()).hasSize(3).allMatch(item -> !item.reasons().isEmpty());
  }

  @Test
  void aNewListingThatNobodyHasBoughtGetsThePlaceKeptForIt() {
    // Given: the last ones were listed yesterday
    Advice without = advise("already-bought", 5);
    assertThat(without.items()).noneMatch(item -> isNew(item.security()));
    // When
    Advice advice = advise("already-bought\none-new-listing", 5);
    // Then: one of the client's kind, the rest as before
    assertThat(advice.items()).hasSize(5);
    Advice.Item last = advice.items().getLast();
    assertThat(last.security()).matches(AdvisorTest::isNew).matches(number -> number % 2 == 0);
    assertThat(last.reasons()).isNotEmpty();
    assertThat(advice.items().subList(0, 4))
        .extracting(Advice.Item::security)
        .isEqualTo(without.items().subList(0, 4).stream().map(Advice.Item::security).toList());
    assertThat(advice.rules().unmet()).isEmpty();
  }

  @Test
  void refusesRulesOfOtherSecurities() {
    CatalogueRules few = rules("", 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Advisor(model, few, String::valueOf))
        .withMessageContaining("rules are of 3 securities but the model has 48");
  }

  private Advice advise(String rules, int limit) {
    return advisor(rules)
        .advise(
            new Question(
                BOUGHT,
                FeatureRow.of(new int[] {0}, new float[] {1}),
                Instant.ofEpochSecond(TwoKinds.END)),
            new float[] {0, Float.NaN},
            ClientFacts.ofPurchases(BOUGHT, BOUGHT),
            limit);
  }

  private Advisor advisor(String rules) {
    return new Advisor(model, rules(rules, TwoKinds.SECURITIES), "T%02d"::formatted);
  }

  private static CatalogueRules rules(String text, int securityCount) {
    List<Security> securities =
        IntStream.range(0, securityCount).mapToObj(AdvisorTest::security).toList();
    Map<SecurityId, Security> byId =
        securities.stream().collect(Collectors.toMap(Security::id, Function.identity()));
    return RuleBook.parse(text)
        .over(
            SecurityFacts.of(
                securities.stream().map(Security::id).toList(),
                byId::get,
                security -> 0,
                security -> 1,
                security -> isNew(securities.indexOf(byId.get(security))) ? YESTERDAY : null,
                Instant.ofEpochSecond(TwoKinds.END)));
  }

  private static boolean isNew(int number) {
    return number >= TwoKinds.SECURITIES - TwoKinds.NEVER_BOUGHT;
  }

  private static String sector(int number) {
    return number % 3 == 0 ? "Energy" : number % 3 == 1 ? "Utilities" : "Technology";
  }

  private static Security security(int number) {
    String ticker = "T%02d".formatted(number);
    return new Security(
        SecurityId.of(MARKET, ticker),
        ticker,
        null,
        MARKET,
        "Security " + number,
        InstrumentClass.STOCK,
        sector(number),
        "",
        "",
        List.of(),
        "USD",
        Map.of(),
        Instant.EPOCH,
        new Provenance("test", "", Instant.EPOCH, null));
  }
}
