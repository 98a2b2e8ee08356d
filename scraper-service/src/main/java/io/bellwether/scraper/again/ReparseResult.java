package io.bellwether.scraper.again;

import io.bellwether.scraper.facts.Note;
import java.util.List;

/**
 * What came of reading pages again.
 *
 * @param pages that were read, each as it was seen last
 * @param published securities of which the pages say something else by now
 * @param outdated securities of which newer facts are known
 * @param refused pages that cannot be read, and securities that are none
 * @param noteCount how many notes there are; the first {@value #MOST_NOTES} are kept
 */
public record ReparseResult(
    int pages,
    int published,
    int unchanged,
    int outdated,
    int refused,
    int noteCount,
    List<Note> notes) {

  static final int MOST_NOTES = 200;
}
