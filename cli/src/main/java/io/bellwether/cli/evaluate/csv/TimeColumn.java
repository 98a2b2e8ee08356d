package io.bellwether.cli.evaluate.csv;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Reads one column of moments; the first that can be read fixes the form of all. */
public final class TimeColumn {

  private @Nullable TimeForm form;
  private long formLine;
  private String latestText = "";
  private long latestSecond;

  /**
   * The moment, seconds since 1970-01-01T00:00:00Z.
   *
   * @param line where the row begins
   * @throws BadValueException if the text is no moment, or written unlike those before it
   */
  public long epochSecond(String text, long line) throws BadValueException {
    String stripped = text.strip();
    // rows of one day often stand together
    if (form != null && stripped.equals(latestText)) {
      return latestSecond;
    }
    if (form == null) {
      form = TimeForm.of(stripped).orElseThrow(() -> unreadable(text));
      formLine = line;
    }
    try {
      latestSecond = form.epochSecond(stripped);
      latestText = stripped;
      return latestSecond;
    } catch (DateTimeException e) {
      throw new BadValueException(
          "time is \"%s\", must be %s, as in line %d"
              .formatted(text, form.description(), formLine));
    }
  }

  private static BadValueException unreadable(String text) {
    boolean digits = text.strip().matches("-?\\d+");
    return new BadValueException(
        digits
            ? "time is \"%s\", must be seconds since 1970 within the years 1 to 9999; are these"
                    .formatted(text)
                + " milliseconds?"
            : "time is \"%s\", must be ISO 8601, such as 2024-03-01 or 2024-03-01T09:30:00Z, or"
                    .formatted(text)
                + " a whole number of seconds since 1970");
  }
}
