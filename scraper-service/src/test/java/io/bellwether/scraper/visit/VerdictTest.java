package io.bellwether.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scraper.browse.Answer;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictTest {

  private static final Instant NOW = Instant.parse("2026-11-26T07:28:00Z");
  private static final URI ADDRESS = URI.create("http://127.0.0.1/quote.ashx?t=QUAX");

  @Test
  void waitsAsLongAsTheSiteSays() {
    assertThat(verdict(429, Map.of("retry-after", "7"), ""))
        .isEqualTo(new Verdict.SlowDown(Duration.ofSeconds(7), ADDRESS + " answered 429"));
    assertThat(verdict(429, Map.of(), "slow down"))
        .isEqualTo(new Verdict.SlowDown(Duration.ZERO, ADDRESS + " answered 429"));
    assertThat(verdict(503, Map.of("retry-after", "7"), "")).isInstanceOf(Verdict.SlowDown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 302})
  void triesAgainWhatMayPass(int status) {
    assertThat(verdict(status, Map.of(), "sorry")).isInstanceOf(Verdict.Trouble.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 407, 451})
  void takesNoForAnAnswer(int status) {
    assertThat(verdict(status, Map.of(), "go away"))
        .isInstanceOfSatisfying(
            Verdict.Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BOT_WALL));
  }

  @Test
  void takesAnEmptyPageForARefusal() {
    assertThat(verdict(200, Map.of(), " \n"))
        .isInstanceOfSatisfying(
            Verdict.Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EMPTY_PAGE));
  }

  @Test
  void leavesToTheParserWhatAPageSays() {
    assertThat(verdict(200, Map.of(), "<html>")).isEqualTo(new Verdict.Text());
    assertThat(verdict(404, Map.of(), "<html>not found")).isEqualTo(new Verdict.Text());
    assertThat(verdict(304, Map.of(), "")).isEqualTo(new Verdict.NotModified());
    assertThat(Verdict.of(new Answer(200, ADDRESS, Map.of(), "", true), NOW))
        .isEqualTo(new Verdict.TooLarge());
  }

  @Test
  void knowsHowLongAPageStaysAsItIs() {
    assertThat(freshUntil("max-age=60")).isEqualTo(NOW.plusSeconds(60));
    assertThat(freshUntil("public, Max-Age=60")).isEqualTo(NOW.plusSeconds(60));
    assertThat(freshUntil("no-cache, max-age=60")).isNull();
    assertThat(freshUntil("s-max-age=60")).isNull();
    assertThat(Freshness.of(new Answer(200, ADDRESS, Map.of(), "x", false), NOW)).isNull();
  }

  private static @Nullable Instant freshUntil(String control) {
    return Freshness.of(
        new Answer(200, ADDRESS, Map.of("cache-control", control), "x", false), NOW);
  }

  private static Verdict verdict(int status, Map<String, String> headers, String text) {
    return Verdict.of(new Answer(status, ADDRESS, headers, text, false), NOW);
  }
}
