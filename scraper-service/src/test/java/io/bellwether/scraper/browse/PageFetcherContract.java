package io.bellwether.scraper.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import io.bellwether.scraper.site.ScriptedSite;
import io.bellwether.scraper.site.ScriptedSite.Reply;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody does who gets pages as they are sent. */
abstract class PageFetcherContract {

  static final AllowedHosts HOSTS = new AllowedHosts(List.of("127.0.0.1"));
  static final Limits LIMITS = new Limits(Duration.ofSeconds(3), 10_000);
  static final ScraperConfig CONFIG =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(ScraperConfig.class)
          .withDefaultValue("bellwether.scraper.user-agent", "bellwether/0.1 (a test)")
          .build()
          .getConfigMapping(ScraperConfig.class);

  private final ScriptedSite site = new ScriptedSite();
  private final PageFetcher fetcher = open();

  abstract PageFetcher open();

  @BeforeEach
  void writeSite() {
    site.put("/page", Reply.page("<html>Zürich</html>").with("ETag", "\"one\""));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void givesAPageAsItWasSent() throws Exception {
    Answer answer = get("/page");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("<html>Zürich</html>");
    assertThat(answer.header("etag")).isEqualTo("\"one\"");
    assertThat(answer.address()).isEqualTo(site.address().resolve("/page"));
    assertThat(site.requests().getFirst().headers())
        .containsEntry("User-agent", "bellwether/0.1 (a test)")
        .doesNotContainKey("Referer");
  }

  @Test
  void asksOnConditionAndIsToldThatNothingHasChanged() throws Exception {
    Answer answer = fetcher.get(address("/page"), Map.of("If-None-Match", "\"one\""));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void tellsWhatARefusalSays() throws Exception {
    site.put("/busy", Reply.of(429).with("Retry-After", "7"));

    Answer answer = get("/busy");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("retry-after")).isEqualTo("7");
  }

  @Test
  void breaksOffAPageThatIsTooLarge() throws Exception {
    site.put("/large", Reply.page("x".repeat(1_000_000)));

    Answer answer = get("/large");

    assertThat(answer.tooLarge()).isTrue();
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void asksOnceWhenTheSiteHangsUp() throws Exception {
    get("/page");
    site.hangUpAt("/page");

    assertThatThrownBy(() -> get("/page")).isInstanceOf(NoAnswerException.class);

    assertThat(site.requests()).hasSize(2);
    site.hangUpAt("/elsewhere");
    assertThat(get("/page").status()).as("goes on").isEqualTo(200);
  }

  @Test
  void waitsNoLongerThanItMay() {
    site.stallAt("/page");

    assertThatThrownBy(() -> get("/page"))
        .isInstanceOf(NoAnswerException.class)
        .hasMessageContaining("did not answer within 3000 ms");
  }

  @Test
  void followsARedirectWithinTheSiteAndNoFurther() throws Exception {
    site.put("/old", Reply.of(302).with("Location", "/page"));
    site.put("/away", Reply.of(302).with("Location", "http://127.0.0.2:9/"));

    assertThat(get("/old").address()).isEqualTo(address("/page"));
    assertThatThrownBy(() -> get("/away"))
        .isInstanceOfAny(NoAnswerException.class, InvalidValueException.class);
  }

  private Answer get(String path) throws NoAnswerException, InterruptedException {
    return fetcher.get(address(path), Map.of());
  }

  private URI address(String path) {
    return site.address().resolve(path);
  }
}
