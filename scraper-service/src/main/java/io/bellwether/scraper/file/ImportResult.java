package io.bellwether.scraper.file;

import io.bellwether.scraper.layout.FileLayout;
import io.bellwether.scraper.layout.ReportLine;
import java.util.List;
import java.util.Map;

/**
 * What one import brought in.
 *
 * @param layout that the file was recognised by
 * @param rows of the file, without the header
 * @param unchanged securities of which the catalogue had the same facts
 * @param corrected values that were wrong in a known way
 * @param withheld values that were left out of securities that were published
 * @param merged rows that became part of another row's security
 * @param refused rows of which nothing was published
 * @param sectors how many rows were taken, by sector
 * @param quarantined values that were not taken, by what is wrong with them
 * @param conflicts how often another source had said something else, by field
 * @param report the first {@value #MOST_LINES} lines of the report
 */
public record ImportResult(
    FileLayout layout,
    int rows,
    int published,
    int unchanged,
    int corrected,
    int withheld,
    int merged,
    int refused,
    Map<String, Integer> sectors,
    Map<String, Integer> quarantined,
    Map<String, Integer> conflicts,
    List<ReportLine> report) {

  static final int MOST_LINES = 500;
}
