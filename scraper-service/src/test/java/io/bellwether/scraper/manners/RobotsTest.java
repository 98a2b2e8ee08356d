package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
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
  void slowsDownAsTheSiteAsks() {
    String rules = "User-agent: *\nCrawl-delay: 2.5\n\nUser-agent: other\nCrawl-delay: 60\n";

    assertThat(Robots.parse(rules, "bellwether").crawlDelay()).isEqualTo(Duration.ofMillis(2500));
    assertThat(Robots.parse(rules, "other").crawlDelay()).isEqualTo(Duration.ofMinutes(1));
    assertThat(Robots.parse("User-agent: *\nCrawl-delay: soon", "other").crawlDelay()).isZero();
  }

  @Test
  void knowsItselfByTheProductItSaysItIs() {
    String rules = "User-agent: acme-reader\nDisallow: /\n";

    assertThat(
            Robots.of(rules, new UserAgent("acme-reader/2 (+mailto:data@acme.example)"))
                .allows(URI.create("http://127.0.0.1/a")))
        .isFalse();
    assertThat(Robots.of(rules, new UserAgent("bellwether/0.1")).allows(URI.create("http://a.b")))
        .isTrue();
  }

  private static boolean allows(String rules, String path) {
    return Robots.parse(rules, "bellwether").allows(URI.create("http://127.0.0.1" + path));
  }
}
