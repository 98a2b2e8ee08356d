package io.bellwether.cli.evaluate.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  @TempDir private Path folder;

  @Test
  void readsRowsWithTheLineEachBeginsIn() throws IOException {
    assertThat(rows("user,item\na,x\nb,y\n")).containsExactly("2: a|x", "3: b|y");
  }

  @Test
  void needsNoLineEndAfterTheLastRow() throws IOException {
    assertThat(rows("user,item\na,x")).containsExactly("2: a|x");
  }

  @Test
  void countsALineOnceWhereItEndsInTwoCharacters() throws IOException {
    assertThat(rows("user,item\r\na,x\r\nb,y\r\n")).containsExactly("2: a|x", "3: b|y");
  }

  @Test
  void passesOverTheMarkThatSomeProgramsBeginAFileWith() throws IOException {
    assertThat(rows("\uFEFFuser,item\na,x\n")).containsExactly("2: a|x");
  }

  @Test
  void countsTheLinesWithinQuotes() throws IOException {
    assertThat(rows("\"user\",item\n\"a\nb\n\"\"c\"\"\",\"x,y\"\nd,z\n"))
        .containsExactly("2: a\nb\n\"c\"|x,y", "5: d|z");
  }

  @Test
  void passesOverEmptyLinesAndCountsThem() throws IOException {
    assertThat(rows("user,item\n\na,x\n\n\nb,y\n\n")).containsExactly("3: a|x", "6: b|y");
  }

  @Test
  void takesWhicheverSeparatorTheFirstLineHasMostOf() throws IOException {
    assertThat(rows("user;item\na,1;x\n")).containsExactly("2: a,1|x");
    assertThat(rows("user\titem\na,1;2\tx\n")).containsExactly("2: a,1;2|x");
    assertThat(rows("\"us;er;;\",item\na;b,x\n")).containsExactly("2: a;b|x");
  }

  @Test
  void namesColumnsWithoutRegardToCaseAndSpace() throws IOException {
    try (CsvFile csv = CsvFile.open(file(" User , ITEM\na,x\n"))) {
      assertThat(csv.header().names()).containsExactly("user", "item");
    }
  }

  @Test
  void tellsTheDigestOfTheBytesItRead() throws IOException {
    try (CsvFile csv = CsvFile.open(file("user,item\na,x\n"))) {
      csv.forEach(new Progress("test"), (row, line) -> {});

      assertThat(csv.sha256())
          .isEqualTo("ff6be074475c29994407a2282697cc1f2a6953025095ae9d14187e11e4d32e95");
    }
  }

  @Test
  void refusesARowOfAnotherLengthWithItsLine() {
    refuses("user,item\na,x\nb\nc,y,z\n", "line 3: has 1 columns, the header has 2");
    refuses("user,item\na,x\nb\nc,y,z\n", "line 4: has 3 columns, the header has 2");
  }

  @Test
  void refusesAFileWithoutHeaderOrWithoutRows() {
    refuses("", "is empty");
    refuses("user,item\n", "has a header but no rows");
    refuses("user,item\n\n\n", "has a header but no rows");
    refuses("\nuser,item\n", "line 1: has a column without a name");
    refuses("user,,item\na,b,c\n", "line 1: has a column without a name");
    refuses("user,item,User\na,b,c\n", "line 1: names the column user twice");
  }

  @Test
  void refusesAQuoteThatIsNotClosedWithTheLineItIsOpenedIn() {
    refuses("user,item\na,x\n\"b,y\nc,z\n", "line 3: a quote is opened and not closed");
    refuses("user,item\na,x\nb,\"y\"z\n", "line 3: text follows a closing quote");
  }

  @Test
  void refusesAnOpenQuoteBeforeItHasTakenALargeFileIntoMemory() {
    refuses(
        "user,item\na,\"x\n" + "b,y\n".repeat(1 << 19),
        "line 2: longer than 1,048,576 characters; is a quote left open?");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    Path latin1 = folder.resolve("latin1.csv");
    Files.write(latin1, "user,item\na,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> rowsOf(latin1))
        .withMessageContaining("is not UTF-8");
  }

  @Test
  void stopsAtTwentyBadRows() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> rows("user,item\n" + "bad\n".repeat(30)))
        .withMessageContaining("line 21: has 1 columns")
        .withMessageContaining("(stopped at 20 bad rows)")
        .withMessageNotContaining("line 22:");
  }

  private void refuses(String content, String complaint) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> rows(content))
        .withMessageStartingWith(folder.resolve("file.csv").toString())
        .withMessageContaining(complaint)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
  }

  private List<String> rows(String content) throws IOException {
    return rowsOf(file(content));
  }

  private static List<String> rowsOf(Path file) {
    List<String> rows = new ArrayList<>();
    try (CsvFile csv = CsvFile.open(file)) {
      csv.forEach(
          new Progress("test"),
          (row, line) -> rows.add(line + ": " + String.join("|", row.toList())));
    }
    return rows;
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("file.csv"), content);
  }
}
