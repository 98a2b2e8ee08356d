package io.bellwether.cli.evaluate.csv;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The names of a file's columns, in lower case, and where each stands. */
public final class Header {

  private final Path file;
  private final List<String> names;

  Header(Path file, CSVRecord firstLine) {
    this.file = file;
    this.names = firstLine.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        throw wrong("has a column without a name");
      }
      if (!seen.add(name)) {
        throw wrong("names the column %s twice".formatted(name));
      }
    }
  }

  public List<String> names() {
    return names;
  }

  /** Where the column stands, from 0; empty if the file has none of that name. */
  public OptionalInt find(String name) {
    int at = names.indexOf(name);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Where the column stands, from 0. */
  public int require(String name) {
    return find(name)
        .orElseThrow(
            () ->
                wrong("lacks the column %s; it has: %s".formatted(name, String.join(", ", names))));
  }

  /** Refuses a column that has another name: a misspelt one would be left out unnoticed. */
  public void allowOnly(List<String> known) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw wrong(
          "has the unknown column %s; known are: %s"
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
  }

  /** What is wrong with the header, as a failure that names the file. */
  public CommandFailure wrong(String complaint) {
    return new CommandFailure(ExitCode.USAGE, "%s line 1: %s".formatted(file, complaint));
  }

  void check(CSVRecord row) throws BadValueException {
    if (row.size() != names.size()) {
      throw new BadValueException(
          "has %d columns, the header has %d".formatted(row.size(), names.size()));
    }
  }
}
