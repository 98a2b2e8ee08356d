package io.bellwether.scraper.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.bellwether.scraper.facts.Note;
import io.bellwether.scraper.scrape.JournalLine.Listed;
import io.bellwether.scraper.scrape.JournalLine.Page;
import io.bellwether.scraper.scrape.JournalLine.Result;
import io.bellwether.scraper.scrape.JournalLine.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunJournalTest {

  private static final Instant BEGUN = Instant.parse("2026-11-26T10:00:00.123Z");
  private static final Page PAGE = new Page("http://127.0.0.1/q", "ab".repeat(32), BEGUN, true);
  private static final Listed LISTED = new Listed(2, List.of("QUAX", "QUB-A"), true, PAGE);
  private static final Taken TAKEN =
      new Taken(
          "QUAX",
          Result.PUBLISHED,
          PAGE,
          1,
          List.of(new Note("QUAX", "Beta", "n/a")),
          List.of("Beta"));

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final List<JournalLine> told = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void tellsWhatWasDone() {
    try (RunJournal journal = RunJournal.begin(file(), BEGUN, json)) {
      journal.write(LISTED);
      journal.write(TAKEN);
    }

    takeUp(BEGUN).close();

    assertThat(told).containsExactly(LISTED, TAKEN);
  }

  @Test
  void dropsALineThatAKillCutOffAndGoesOnInItsPlace() throws IOException {
    try (RunJournal journal = RunJournal.begin(file(), BEGUN, json)) {
      journal.write(LISTED);
    }
    Files.writeString(file(), "{\"did\":\"take\",\"tick", StandardOpenOption.APPEND);

    try (RunJournal journal = takeUp(BEGUN)) {
      journal.write(TAKEN);
    }

    assertThat(told).containsExactly(LISTED);
    told.clear();
    takeUp(BEGUN).close();
    assertThat(told).containsExactly(LISTED, TAKEN);
  }

  @Test
  void isNotTakenUpByAnotherRun() {
    RunJournal.begin(file(), BEGUN, json).close();

    assertThat(RunJournal.takeUp(file(), BEGUN.plusMillis(1), json, told::add)).isNull();
    assertThat(RunJournal.takeUp(folder.resolve("none"), BEGUN, json, told::add)).isNull();
    assertThat(told).isEmpty();
  }

  @Test
  void growsByTheSameHoweverLongItIs() throws IOException {
    try (RunJournal journal = RunJournal.begin(file(), BEGUN, json)) {
      journal.write(TAKEN);
      long one = Files.size(file());
      for (int i = 0; i < 1000; i++) {
        journal.write(TAKEN);
      }
      long line = (Files.size(file()) - one) / 1000;
      assertThat(Files.size(file())).isEqualTo(one + 1000 * line);
    }
  }

  private RunJournal takeUp(Instant begun) {
    return Objects.requireNonNull(RunJournal.takeUp(file(), begun, json, told::add));
  }

  private Path file() {
    return folder.resolve("runs/one.jsonl");
  }
}
