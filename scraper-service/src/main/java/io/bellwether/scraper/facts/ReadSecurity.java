package io.bellwether.scraper.facts;

import io.bellwether.contracts.event.Security;
import io.bellwether.scraper.figure.Withheld;
import java.util.List;

/**
 * One security as a page tells of it.
 *
 * @param withheld values that were not taken
 * @param notes on those and on whatever else is not as the page has it
 */
public record ReadSecurity(Security security, List<Withheld> withheld, List<Note> notes) {

  public ReadSecurity {
    withheld = List.copyOf(withheld);
    notes = List.copyOf(notes);
  }
}
