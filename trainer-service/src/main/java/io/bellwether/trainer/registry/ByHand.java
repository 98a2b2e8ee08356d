package io.bellwether.trainer.registry;

import io.bellwether.contracts.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something to be done by hand, and why; both go into the log.
 *
 * @param by 1 to 64 characters
 * @param reason 1 to 500 characters
 * @param from for a rollback: what is in service as far as the caller knows; refused if it is
 *     another, so that the same request sent twice does not go back twice
 */
public record ByHand(String by, String reason, @Nullable String from) {

  private static final int LONGEST_BY = 64;
  private static final int LONGEST_REASON = 500;

  public ByHand {
    require("by", by, LONGEST_BY);
    require("reason", reason, LONGEST_REASON);
  }

  /** What came with a request, which may have been nothing. */
  static ByHand of(@Nullable ByHand body) {
    if (body == null) {
      throw new InvalidValueException("body", "absent", "JSON with the fields by and reason");
    }
    return body;
  }

  /** Such as {@code promoted by anna: the old one forgets bonds}. */
  String cause(String what) {
    return what + " by " + by + ": " + reason;
  }

  private static void require(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      throw new InvalidValueException(
          field, text == null ? "absent" : text, "1 to %d characters".formatted(longest));
    }
  }
}
