package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scrape brought in.
 *
 * @param complete whether every security of the site's own total is in the log now
 * @param total how many securities the site says it lists
 * @param found how many its pages listed
 * @param refused securities of which nothing was published
 * @param withheld figures that were left out of securities that were published
 * @param noteCount how many notes there are; the first {@value #MOST_NOTES} are kept
 */
public record ScrapeResult(
    boolean complete,
    int total,
    int found,
    int published,
    int unchanged,
    int refused,
    int withheld,
    int noteCount,
    List<Note> notes) {

  static final int MOST_NOTES = 200;

  /**
   * Something that was not taken as the site has it.
   *
   * @param figure the cell's label; absent when the whole security was refused
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(String ticker, @Nullable String figure, String reason) {}
}
