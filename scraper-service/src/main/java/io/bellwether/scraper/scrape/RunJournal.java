package io.bellwether.scraper.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, line by line in a file, so that after a kill it goes on behind the last
 * line. A line costs the same however long the run is. A line that a kill cut off is dropped, and
 * what it was about done again.
 */
final class RunJournal implements AutoCloseable {

  private final ObjectMapper json;
  private final Writer writer;

  private RunJournal(ObjectMapper json, Writer writer) {
    this.json = json;
    this.writer = writer;
  }

  /** Begins a journal, in the place of any that was there. */
  static RunJournal begin(Path file, Instant at, ObjectMapper json) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.deleteIfExists(file);
      RunJournal journal = open(file, json);
      journal.write(new JournalLine.Begun(at));
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot begin the journal " + file, e);
    }
  }

  /**
   * Tells what stands in the journal of a run and opens it to go on.
   *
   * @param begun when the run began
   * @return null when there is no journal of that run
   */
  static @Nullable RunJournal takeUp(
      Path file, Instant begun, ObjectMapper json, Consumer<JournalLine> told) {
    try {
      if (!Files.exists(file)) {
        return null;
      }
      dropTornLine(file);
      try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
        String first = lines.readLine();
        if (first == null
            || !json.readValue(first, JournalLine.class).equals(new JournalLine.Begun(begun))) {
          return null;
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          told.accept(json.readValue(line, JournalLine.class));
        }
      }
      return open(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the journal " + file, e);
    }
  }

  void write(JournalLine line) {
    try {
      writer.write(json.writeValueAsString(line) + "\n");
      // the system keeps it when this process is killed
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal of a run", e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal of a run", e);
    }
  }

  private static RunJournal open(Path file, ObjectMapper json) throws IOException {
    return new RunJournal(
        json,
        Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private static void dropTornLine(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long end = bytes.length();
      while (end > 0) {
        bytes.seek(end - 1);
        if (bytes.read() == '\n') {
          break;
        }
        end--;
      }
      bytes.setLength(end);
    }
  }
}
