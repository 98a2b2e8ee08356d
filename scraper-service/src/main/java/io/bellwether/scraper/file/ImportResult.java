package io.bellwether.scraper.file;

import java.util.List;
import java.util.Map;

/**
 * What one import brought in.
 *
 * @param rows of the file, without the header
 * @param unchanged securities of which the catalogue had the same facts
 * @param corrected values that were wrong in a known way
 * @param withheld values that were left out of securities that were published
 * @param refused rows of which nothing was published
 * @param sectors how many rows were taken, by sector
 * @param report the first {@value #MOST_LINES} lines of the report
 */
public record ImportResult(
    int rows,
    int published,
    int unchanged,
    int corrected,
    int withheld,
    int refused,
    Map<String, Integer> sectors,
    List<ReportLine> report) {

  static final int MOST_LINES = 500;
}
