package io.bellwether.scraper.scrape;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.facts.Note;
import io.bellwether.scraper.facts.ReadSecurity;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.scrape.JournalLine.Page;
import io.bellwether.scraper.scrape.JournalLine.Result;
import io.bellwether.scraper.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a walk does with what it has read: it publishes a security, waits until the log has it, and
 * only then notes that this is done.
 */
final class Taking {

  private final JobContext job;
  private final SecurityPublisher publisher;
  private final Consumer<JournalLine> journal;
  private final RunState state;

  Taking(
      JobContext job, SecurityPublisher publisher, RunState state, Consumer<JournalLine> journal) {
    this.job = job;
    this.publisher = publisher;
    this.state = state;
    this.journal = journal;
  }

  void listed(int total, List<String> keys, boolean last, Page page) {
    done(new JournalLine.Listed(total, keys, last, page));
  }

  /**
   * Takes one security.
   *
   * @param key that the list has it under
   * @param label of the source
   * @param reading makes the security of where it was read; may say that it is none
   */
  void take(String key, String label, Page page, Function<Provenance, ReadSecurity> reading) {
    ReadSecurity read;
    try {
      read = reading.apply(new Provenance(label, page.address(), page.seenAt(), page.sha256()));
    } catch (InvalidValueException e) {
      refuse(key, String.valueOf(e.getMessage()), page);
      return;
    }
    publisher.quarantined(read.withheld());
    SecurityPublisher.Outcome outcome = publisher.publish(read.security());
    publisher.flush();
    switch (outcome) {
      case PUBLISHED -> done(taken(key, Result.PUBLISHED, page, read));
      case UNCHANGED -> done(taken(key, Result.UNCHANGED, page, read));
      case OUTDATED ->
          left(key, page, read, "newer facts are known, of " + publisher.newestOf(read.security()));
      case AMBIGUOUS -> left(key, page, read, publisher.ambiguity());
    }
  }

  void refuse(String key, String reason, @Nullable Page page) {
    publisher.refused();
    done(
        new JournalLine.Taken(
            key, Result.REFUSED, page, 0, List.of(new Note(key, null, reason)), List.of()));
  }

  static Page page(Visit<?> visit) {
    return new Page(
        visit.capture().address(),
        visit.capture().sha256(),
        visit.capture().seenAt(),
        visit.sent());
  }

  private void left(String key, Page page, ReadSecurity read, String reason) {
    List<Note> notes = new ArrayList<>(read.notes());
    notes.add(new Note(key, null, reason));
    done(
        new JournalLine.Taken(key, Result.REFUSED, page, read.withheld().size(), notes, List.of()));
  }

  private JournalLine taken(String key, Result result, Page page, ReadSecurity read) {
    return new JournalLine.Taken(
        key, result, page, read.withheld().size(), read.notes(), publisher.contradicted());
  }

  private void done(JournalLine line) {
    journal.accept(line);
    state.apply(line);
    job.note(state.inWords());
  }
}
