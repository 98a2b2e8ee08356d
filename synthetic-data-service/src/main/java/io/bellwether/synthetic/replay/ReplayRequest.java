package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What to replay.
 *
 * @param folder an absolute path below the operator's root
 * @param layout how the data lies in it, such as {@code csv}
 * @param speed times real time, above 0 and at most a million; null for all at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayRequest(String folder, String layout, @Nullable Double speed) {

  private static final double MOST_SPEED = 1_000_000;

  public ReplayRequest {
    if (speed != null && !(speed > 0 && speed <= MOST_SPEED)) {
      throw new InvalidValueException("speed", speed, "above 0, at most 1000000");
    }
  }

  /** What a caller writes. */
  public record Body(@Nullable String folder, @Nullable String layout, @Nullable Double speed) {

    static final Body EMPTY = new Body(null, null, null);

    /** The request; throws when a part is missing or out of its bounds. */
    public ReplayRequest complete() {
      return new ReplayRequest(required("folder", folder), required("layout", layout), speed);
    }

    private static String required(String field, @Nullable String value) {
      if (value == null || value.isEmpty()) {
        throw new InvalidValueException(field, value, "given");
      }
      return value;
    }
  }
}
