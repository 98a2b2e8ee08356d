package io.bellwether.scraper.layout;

import io.bellwether.contracts.event.Security;
import io.bellwether.scraper.figure.Withheld;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row became.
 *
 * @param line of the file, counted from 1
 * @param security null when the row was refused, or is part of another
 * @param report what of the row was not taken as the file has it
 * @param withheld the values among that
 */
public record Reading(
    long line, @Nullable Security security, List<ReportLine> report, List<Withheld> withheld) {

  public Reading {
    report = List.copyOf(report);
    withheld = List.copyOf(withheld);
  }
}
