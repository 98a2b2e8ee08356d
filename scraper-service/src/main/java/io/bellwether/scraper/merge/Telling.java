package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Provenance;
import java.time.Instant;

/** Where a fact was read, and when it was true. */
record Telling(Provenance provenance, Instant asOf) {

  Source source() {
    return Source.labelled(provenance.source());
  }

  boolean fromTheSourceOf(Telling other) {
    return provenance.source().equals(other.provenance.source());
  }
}
