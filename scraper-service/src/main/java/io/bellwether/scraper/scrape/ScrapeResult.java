package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.scraper.facts.Note;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run brought in.
 *
 * @param complete whether every security of the site's own total is in the log now
 * @param partial why the run is not complete; absent when it is
 * @param total how many securities the site says it lists
 * @param found how many its pages listed
 * @param refused securities of which nothing was published
 * @param withheld figures that were left out of securities that were published
 * @param conflicts how often another source had said something else, by field
 * @param delisted securities that this run and the complete one before it did not find
 * @param pagesSent by the site
 * @param pagesKnown that the site said have not changed, or would not
 * @param noteCount how many notes there are; the first {@value #MOST_NOTES} are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScrapeResult(
    boolean complete,
    @Nullable String partial,
    int total,
    int found,
    int published,
    int unchanged,
    int refused,
    int withheld,
    Map<String, Integer> conflicts,
    int delisted,
    int pagesSent,
    int pagesKnown,
    int noteCount,
    List<Note> notes) {

  static final int MOST_NOTES = 200;
}
