package io.bellwether.scraper.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RobotsTest {

  @Test
  void letsEverythingPassWithoutRules() {
    assertThat(allows("", "/quote.ashx?t=A")).isTrue();
    assertThat(allows("User-agent: *\nDisallow:\n", "/quote.ashx")).isTrue();
  }

  @Test
  void obeysTheRulesForEveryone() {
    String rules = "User-agent: *\nDisallow: /quote.ashx # not for machines\n";

    assertThat(allows(rules, "/quote.ashx?t=A")).isFalse();
    assertThat(allows(rules, "/screener.ashx")).isTrue();
  }

  @Test
  void obeysItsOwnRulesAlone() {
    String rules =
        "User-agent: other\nUser-Agent: Bellwether\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n";

    assertThat(allows(rules, "/a")).isFalse();
    assertThat(allows(rules, "/b")).isTrue();
  }

  @Test
  void letsTheLongestRuleDecide() {
    String rules = "User-agent: *\nDisallow: /\nAllow: /quote\nDisallow: /*.pdf$\n";

    assertThat(allows(rules, "/quote.ashx")).isTrue();
    assertThat(allows(rules, "/screener")).isFalse();
    assertThat(allows("User-agent: *\nDisallow: /*.pdf$", "/x.pdf")).isFalse();
    assertThat(allows("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?y")).isTrue();
  }

  @Test
  void hurriesOnlyOnThisMachine() {
    Pace local = Pace.of(URI.create("http://localhost:8090"), Optional.empty());
    Pace remote = Pace.of(URI.create("https://quotes.example"), Optional.empty());

    assertThat(local.next(new SplittableRandom(1))).isEqualTo(Duration.ofMillis(100));
    assertThat(remote.next(new SplittableRandom(1)))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3))
        .isNotEqualTo(remote.next(new SplittableRandom(2)));
  }

  private static boolean allows(String rules, String path) {
    return Robots.parse(rules).allows(URI.create("http://127.0.0.1" + path));
  }
}
