package io.bellwether.recommender.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.reason.Language;
import io.bellwether.serving.Limit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void namesFieldValueAndBoundOfWhatIsRefused() {
    assertRefused(() -> group(0), "investors", "investors is \"0 ids\", but must be 1 to 20");
    assertRefused(() -> group(21), "investors", "investors is \"21 ids\", but must be 1 to 20");
    assertRefused(
        () -> query(List.of(new InvestorId("a"), new InvestorId("a")), null, null),
        "investors",
        "investors is \"a,a\", but must be distinct");
    assertRefused(
        () -> query(List.of(new InvestorId("a")), Float.NaN, null),
        "minScore",
        "minScore is NaN, but must be finite");
    assertRefused(
        () -> query(List.of(new InvestorId("a")), null, " "),
        "asOf",
        "asOf is \" \", but must be 1 to 200 characters, not all blank");
    assertRefused(
        () -> Query.seed("apple"), "seed", "seed is \"apple\", but must be an ISIN or MIC:TICKER");
    assertRefused(
        () -> Filter.of(List.of("?"), List.of(), List.of(), List.of()),
        "universe",
        "universe is \"?\", but must be an ISIN or MIC:TICKER");
    assertRefused(
        () -> Filter.of(List.of(), tickers(Filter.MOST_IDS + 1), List.of(), List.of()),
        "exclude",
        "exclude is \"10001 ids\", but must be at most 10000");
    assertRefused(
        () -> Filter.of(List.of(), List.of(), List.of(" "), List.of()),
        "sectors",
        "sectors is \" \", but must be 1 to 100 characters, not all blank");
    assertRefused(
        () -> Filter.of(List.of(), List.of(), List.of(), List.of("option")),
        "instruments",
        "instruments is \"option\", but must be STOCK, BOND or FUND");
  }

  @Test
  void takesWhatStandsAtTheBounds() {
    assertThat(group(20).isForGroup()).isTrue();
    assertThat(
            Filter.of(List.of(), tickers(Filter.MOST_IDS), List.of("x".repeat(100)), List.of())
                .exclude())
        .hasSize(Filter.MOST_IDS);
  }

  @Test
  void tellsWhatWasAskedInOneForm() {
    Filter filter =
        Filter.of(
            List.of("XNYS:KO", "XNAS:AAPL", "XNYS:KO"),
            List.of(),
            List.of("Cars"),
            List.of("bond"));
    Query query =
        new Query(
            List.of(new InvestorId("a")),
            new Limit(5),
            filter,
            0.5f,
            false,
            Language.RUSSIAN,
            Query.seed("XNAS:MSFT"),
            "s1");

    assertThat(query.asked())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "limit", "5",
                    "universe", "XNAS:AAPL,XNYS:KO",
                    "sectors", "Cars",
                    "instruments", "BOND",
                    "minScore", "0.5",
                    "why", "false",
                    "language", "ru",
                    "seed", "XNAS:MSFT",
                    "asOf", "s1")));
    assertThat(Query.of(new InvestorId("a"), Limit.DEFAULT).asked())
        .isEqualTo(new TreeMap<>(Map.of("limit", "10")));
  }

  private static void assertRefused(ThrowingCallable asking, String field, String message) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            InvalidValueException.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessage(message);
  }

  private static List<String> tickers(int count) {
    return IntStream.range(0, count).mapToObj(number -> "XNAS:T" + number).toList();
  }

  private static Query group(int members) {
    return query(
        IntStream.range(0, members).mapToObj(number -> new InvestorId("i" + number)).toList(),
        null,
        null);
  }

  private static Query query(
      List<InvestorId> investors, @Nullable Float minScore, @Nullable String asOf) {
    return new Query(
        investors, Limit.DEFAULT, Filter.OPEN, minScore, true, Language.ENGLISH, null, asOf);
  }
}
