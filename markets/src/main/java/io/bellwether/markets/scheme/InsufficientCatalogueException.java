package io.bellwether.markets.scheme;

import java.util.List;

/** The catalogue lacks securities that the scheme must buy. The message says which. */
public final class InsufficientCatalogueException extends RuntimeException {

  InsufficientCatalogueException(List<String> lacks) {
    super("the catalogue cannot carry a generation: " + String.join("; ", lacks));
  }
}
