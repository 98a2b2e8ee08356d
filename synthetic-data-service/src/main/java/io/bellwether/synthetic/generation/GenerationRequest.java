package io.bellwether.synthetic.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.synthetic.scheme.TradeHistory;
import io.bellwether.synthetic.scheme.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param investors 1 to 1,000,000
 * @param seed of all randomness
 * @param fromWeek first week of ISO 8601, 1 to 52
 * @param toWeek last week, included; the weeks make whole blocks of four
 * @param year of the weeks
 */
record GenerationRequest(int investors, long seed, int fromWeek, int toWeek, int year) {

  GenerationRequest {
    if (investors < 1 || investors > TradeHistory.MOST_INVESTORS) {
      throw new InvalidValueException(
          "investors", investors, "1 to " + TradeHistory.MOST_INVESTORS);
    }
    new Weeks(year, fromWeek, toWeek);
  }

  @JsonIgnore
  Weeks weeks() {
    return new Weeks(year, fromWeek, toWeek);
  }

  /** What a caller writes: every part may be left out. */
  record Body(
      @Nullable Integer investors,
      @Nullable Long seed,
      @Nullable Integer fromWeek,
      @Nullable Integer toWeek,
      @Nullable Integer year) {

    static final Body EMPTY = new Body(null, null, null, null, null);

    /** The request with the defaults put in; throws when a part is out of its bounds. */
    GenerationRequest complete() {
      return new GenerationRequest(
          investors == null ? 25_000 : investors,
          seed == null ? 42 : seed,
          fromWeek == null ? 28 : fromWeek,
          toWeek == null ? 51 : toWeek,
          year == null ? 2021 : year);
    }
  }
}
