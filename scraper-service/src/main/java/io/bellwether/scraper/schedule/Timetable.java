package io.bellwether.scraper.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.bellwether.contracts.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a source is scraped by itself. */
sealed interface Timetable {

  /**
   * The first moment after which a run is due.
   *
   * @param lastBegan when the last run began; null when there was none
   * @param now moments before it are not made up for, unless there is only an interval to keep
   */
  Optional<Instant> next(@Nullable Instant lastBegan, Instant now);

  /** Never by itself. */
  record ByHand() implements Timetable {
    @Override
    public Optional<Instant> next(@Nullable Instant lastBegan, Instant now) {
      return Optional.empty();
    }
  }

  /** So long after the last run began; at once when there was none. */
  record Every(Duration interval) implements Timetable {

    public Every {
      if (!interval.isPositive()) {
        throw new InvalidValueException("every", interval, "positive");
      }
    }

    @Override
    public Optional<Instant> next(@Nullable Instant lastBegan, Instant now) {
      return Optional.of(lastBegan == null ? now : lastBegan.plus(interval));
    }
  }

  /** At the moments of a crontab, in UTC. */
  record Cron(ExecutionTime times) implements Timetable {
    @Override
    public Optional<Instant> next(@Nullable Instant lastBegan, Instant now) {
      return times.nextExecution(now.atZone(ZoneOffset.UTC)).map(moment -> moment.toInstant());
    }
  }

  /** Throws when it is none, or both are given. */
  static Timetable of(Optional<Duration> every, Optional<String> cron) {
    if (every.isPresent() && cron.isPresent()) {
      throw new InvalidValueException("cron", cron.get(), "absent where every is given");
    }
    return every
        .<Timetable>map(Every::new)
        .or(() -> cron.map(Timetable::crontab))
        .orElseGet(ByHand::new);
  }

  private static Timetable crontab(String text) {
    try {
      return new Cron(
          ExecutionTime.forCron(
              new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                  .parse(text)));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(
          "cron", text, "five fields as in crontab, such as 30 21 * * 1-5: " + e.getMessage());
    }
  }
}
