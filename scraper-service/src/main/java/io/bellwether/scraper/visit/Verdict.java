package io.bellwether.scraper.visit;

import io.bellwether.scraper.browse.Answer;
import io.bellwether.scraper.manners.RetryAfter;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an answer means, before anybody reads its text. */
sealed interface Verdict {

  /** There is a text to read. It may still be a refusal. */
  record Text() implements Verdict {}

  /** The page is as it was. */
  record NotModified() implements Verdict {}

  /**
   * The site wants a pause.
   *
   * @param asked for how long; zero when it does not say
   */
  record SlowDown(Duration asked, String why) implements Verdict {}

  /** Something is wrong that may pass. */
  record Trouble(String why) implements Verdict {}

  /** The site does not want us. */
  record Refusal(Reason reason, String why) implements Verdict {}

  /** The page is larger than a page may be. */
  record TooLarge() implements Verdict {}

  static Verdict of(Answer answer, Instant now) {
    int status = answer.status();
    String why = "%s answered %d".formatted(answer.address(), status);
    Optional<Duration> asked = RetryAfter.parse(answer.header("retry-after"), now);
    if (status == 304) {
      return new NotModified();
    }
    if (status == 429 || (status == 503 && asked.isPresent())) {
      return new SlowDown(asked.orElse(Duration.ZERO), why);
    }
    if (status == 401 || status == 403 || status == 407 || status == 451) {
      return new Refusal(Reason.BOT_WALL, why);
    }
    if (status >= 500 || status < 200 || (status >= 300 && status < 400)) {
      return new Trouble(why);
    }
    if (answer.tooLarge()) {
      return new TooLarge();
    }
    return answer.text().isBlank() && status < 400
        ? new Refusal(Reason.EMPTY_PAGE, why + " with an empty page")
        : new Text();
  }
}
