package io.bellwether.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scraper.SharedMaterial;
import io.bellwether.scraper.figure.FigureSheet;
import io.bellwether.scraper.page.QuoteAnswer.Quote;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever becomes of a page on its way, it is refused or tells what it holds, and no more. */
final class MutatedPagesTest {

  private static final Pattern WRITTEN =
      Pattern.compile("[+\\-\u2212]?\\d[\\d,]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[KMBT]?|\\.\\d+");

  @ParameterizedTest
  @CsvSource({
    "quote-2021.html, 400",
    "quote-2023.html, 600",
    "quote-2026.html, 600",
    "screener-2021.html, 100",
    "screener-2023.html, 100",
    "screener-2026.html, 100",
    "constituents.html, 100"
  })
  void neverTellWhatThePageDoesNotHold(String name, int count) throws IOException {
    mutate(Fixture.page(name), name, count);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-quote-AAPL.html, 54",
    "2025-quote-AACT.html, 54",
    "2021-screener-overview-page1.html, 50",
    "2025-screener.html, 25"
  })
  void neverTellWhatARealPageDoesNotHold(String name, int count) throws IOException {
    mutate(SharedMaterial.page(name), name, count);
  }

  @Test
  void areReadInTheTimeThatTheyAreWorth() throws IOException {
    String page = Fixture.page("quote-2026.html");
    String deep = page.replace("</body>", "<div><b><table><tr><td>".repeat(100_000) + "</body>");
    String endless = page + "<!-- nothing -->".repeat(50_000_000 / 16);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> CapturedPage.parse("http://a.example/stock", deep));
    assertThat(CapturedPage.parse("http://a.example/stock", endless))
        .isInstanceOf(CapturedPage.Refused.class);
  }

  private static void mutate(String page, String name, int count) {
    String address = "http://a.example/" + (name.contains("quote") ? "stock" : kind(name));
    List<FigureSheet> whole = sheets(CapturedPage.parse(address, page));
    for (int i = 0; i < count; i++) {
      Mutation mutation = Mutation.values()[i % Mutation.values().length];
      String what = "%s, %s number %d".formatted(name, mutation, i);
      String mutated = mutation.apply(page, new Random(i));
      // must not throw
      CapturedPage read = CapturedPage.parse(address, mutated);
      List<FigureSheet> sheets = sheets(read);
      Set<BigDecimal> held = sheets.isEmpty() ? Set.of() : numbers(mutated);
      for (FigureSheet sheet : sheets) {
        assertThat(sheet.figures().values())
            .as(what)
            .allSatisfy(value -> assertThat(held).contains(value.stripTrailingZeros()));
        if (mutation.addsNothing()) {
          assertThat(whole.stream().flatMap(each -> each.figures().entrySet().stream()))
              .as(what)
              .containsAll(sheet.figures().entrySet());
        }
      }
    }
  }

  private static String kind(String name) {
    return name.contains("screener") ? "screener" : "index";
  }

  private static List<FigureSheet> sheets(CapturedPage page) {
    return switch (page) {
      case CapturedPage.Quote(Quote quote) -> List.of(quote.figures());
      case CapturedPage.Quote ignored -> List.of();
      case CapturedPage.Screener screener ->
          screener.page().rows().stream().map(ScreenerRow::figures).toList();
      case CapturedPage.Constituents ignored -> List.of();
      case CapturedPage.Refused ignored -> List.of();
    };
  }

  /** Every number that is written anywhere in a page, by another way than the parsers'. */
  private static Set<BigDecimal> numbers(String html) {
    Set<BigDecimal> numbers = new HashSet<>();
    Stream.of(
            html,
            html.replaceAll("<[^>]*>|[\u0000-\u001f]", ""),
            org.jsoup.Jsoup.parse(html).text())
        .forEach(
            text -> {
              Matcher matcher = WRITTEN.matcher(text);
              while (matcher.find()) {
                String found = matcher.group().replace(",", "").replace('\u2212', '-');
                int power = "KMBT".indexOf(found.charAt(found.length() - 1)) + 1;
                String digits = power == 0 ? found : found.substring(0, found.length() - 1);
                numbers.add(plain(digits, power));
                // a sign may be a hyphen between two
                numbers.add(plain(digits.replaceFirst("^[+-]", ""), power));
              }
            });
    return numbers;
  }

  private static BigDecimal plain(String digits, int power) {
    return new BigDecimal(digits).scaleByPowerOfTen(3 * power).stripTrailingZeros();
  }
}
