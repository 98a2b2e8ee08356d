package io.bellwether.recommender.audit;

import io.bellwether.contracts.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as they name themselves: up to 128 visible ASCII characters with spaces between them.
 * Empty where they do not.
 */
public record Caller(String name) {

  /** The HTTP header, and the key in the metadata of gRPC, that has the name. */
  public static final String HEADER = "Bellwether-Caller";

  private static final Pattern SHAPE = Pattern.compile("[\\x20-\\x7e]{0,128}");

  public Caller {
    if (!SHAPE.matcher(name).matches()) {
      throw new InvalidValueException(HEADER, name, "at most 128 visible ASCII characters");
    }
  }

  /** The caller of a header; null where there was none. */
  public static Caller of(@Nullable String header) {
    return new Caller(header == null ? "" : header.strip());
  }
}
