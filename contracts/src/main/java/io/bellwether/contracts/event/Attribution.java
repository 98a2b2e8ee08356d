package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one source told of a security that several sources tell of.
 *
 * @param asOf when these facts were true
 * @param fields the facts it told, in order: {@code isin}, {@code ticker}, {@code mic}, {@code
 *     name}, {@code instrumentClass}, {@code sector}, {@code industry}, {@code country}, {@code
 *     indices}, {@code currency}, and figures, dates and traits by the names of their constants
 */
public record Attribution(Provenance provenance, Instant asOf, Set<String> fields) {

  public Attribution {
    if (fields.isEmpty()) {
      throw new InvalidValueException("attribution.fields", null, "at least one field");
    }
    // one order, so that the same attribution is always the same bytes
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
  }
}
