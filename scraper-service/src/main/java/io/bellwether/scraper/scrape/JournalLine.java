package io.bellwether.scraper.scrape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.bellwether.scraper.facts.Note;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a run has done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "did")
@JsonSubTypes({
  @Type(name = "begin", value = JournalLine.Begun.class),
  @Type(name = "list", value = JournalLine.Listed.class),
  @Type(name = "take", value = JournalLine.Taken.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface JournalLine {

  record Begun(Instant at) implements JournalLine {}

  /**
   * A page of the site's list was read.
   *
   * @param total how many securities the site lists, by its own word
   * @param last whether the list ends with it
   */
  record Listed(int total, List<String> tickers, boolean last, Page page) implements JournalLine {}

  /**
   * A security was dealt with: what is to be in the log of it is there.
   *
   * @param page absent when none could be read
   * @param withheld figures that were left out
   * @param conflicts fields of which another source says something else
   */
  record Taken(
      String ticker,
      Result result,
      @Nullable Page page,
      int withheld,
      List<Note> notes,
      List<String> conflicts)
      implements JournalLine {

    /** A journal of an earlier version may lack conflicts. */
    public Taken {
      conflicts = Objects.requireNonNullElse(conflicts, List.of());
    }
  }

  /** A page that was read, where its capture is, and whether the site sent it. */
  record Page(String address, String sha256, Instant seenAt, boolean sent) {}

  /** What became of a security. */
  enum Result {
    PUBLISHED,
    UNCHANGED,
    REFUSED
  }
}
