package io.bellwether.markets.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.identity.Mic;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

  private final Path file;
  private final BadRows badRows = new BadRows();

  TableTest(@TempDir Path folder) {
    this.file = folder.resolve("names.csv");
  }

  @Test
  void findsCellsByTheNamesOfTheirColumns() throws IOException {
    write("\uFEFFname, id\r\n\"Ηλιος, \"\"A\"\"\", 7 \r\n\r\nπλοίο,8");

    assertThat(read("id", "name")).containsExactly("2:7|Ηλιος, \"A\"", "4:8|πλοίο");
    assertThat(badRows.list()).isEmpty();
  }

  @Test
  void aColumnThatTheFileLacksIsEmpty() throws IOException {
    write("name\nx");

    assertThat(read("name", "channel")).containsExactly("2:x|");
  }

  @Test
  void aBrokenRowSpoilsNoOther() throws IOException {
    write("name,id\na,1\n\"open,2\nc\nd,4,5\ne,6");

    assertThat(read("name", "id")).containsExactly("2:a|1", "6:e|6");
    assertThat(badRows.list())
        .containsExactly(
            new BadRow("names.csv", 3, "row", "\"open,2", "quoted as RFC 4180 says, on one line"),
            new BadRow("names.csv", 4, "row", "c", "of 2 columns, not 1"),
            new BadRow("names.csv", 5, "row", "d,4,5", "of 2 columns, not 3"));
    assertThat(badRows.notes()).containsExactly("3 rows of names.csv are wrong and left out");
  }

  @Test
  void bytesThatAreNoUtf8SpoilTheirRow() throws IOException {
    Files.write(file, "name\n\u00e9t\u00e9\nc\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read("name", "id")).containsExactly("3:c|");
    assertThat(badRows.list()).extracting(BadRow::reason).containsExactly("UTF-8");
  }

  @Test
  void readsWhatTheTextsStandFor() throws IOException {
    write("mic,amount,day,side,set\nXNAS,1.50,2022-11-29,buy,CAPACITY; risk_profile\n,,,,");
    List<Object> values = new ArrayList<>();

    Table.open(file, List.of("mic"))
        .forEach(
            badRows,
            row -> {
              values.add(String.valueOf(row.known("mic", Mic::new)));
              values.add(String.valueOf(row.constant("side", Side.class)));
              values.add(row.constants("set", InvestorAttribute.class).toString());
              if (row.line() == 2) {
                values.add(row.amount("amount").toString());
                values.add(row.date("day").toString());
              }
            });

    assertThat(values)
        .containsExactly(
            "XNAS", "BUY", "[RISK_PROFILE, CAPACITY]", "1.50", "2022-11-29", "null", "null", "[]");
  }

  @Test
  void whatIsWrongIsNamedByLineColumnValueAndBound() throws IOException {
    write("mic,amount,day,side,set\nx,,2022-13-01,up,a");
    List<Table.RowReader> readers =
        List.of(
            row -> row.parsed("mic", Mic::new),
            row -> row.decimal("amount"),
            row -> row.date("day"),
            row -> row.constant("side", Side.class),
            row -> row.constants("set", InvestorAttribute.class));

    readers.forEach(reader -> Table.open(file, List.of("mic")).forEach(badRows, reader));

    assertThat(badRows.list())
        .map(BadRow::toString)
        .containsExactly(
            "names.csv line 2: mic is \"x\", but must be four capital letters or digits"
                + " (ISO 10383)",
            "names.csv line 2: amount is \"\", but must be given",
            "names.csv line 2: day is \"2022-13-01\", but must be a date or time of ISO 8601",
            "names.csv line 2: side is \"up\", but must be one of BUY, SELL",
            "names.csv line 2: set is \"a\", but must be one of RISK_PROFILE, CAPACITY");
  }

  @Test
  void numbersMustBeWhatAnEventCanCarry() throws IOException {
    write("amount\n-1\n1e999999999\nNaN\n" + "9".repeat(100) + "\n1e3");
    List<BigDecimal> amounts = new ArrayList<>();

    Table.open(file, List.of("amount")).forEach(badRows, row -> amounts.add(row.amount("amount")));

    assertThat(amounts).containsExactly(new BigDecimal("1e3"));
    assertThat(badRows.list())
        .extracting(BadRow::reason)
        .containsExactly(
            "at least 0",
            "digits of at most 64 bits with a scale of -18 to 18",
            "a decimal number, such as 12.5",
            "a number of at most 64 characters");
    assertThat(badRows.list().getLast().value()).hasSize(81).endsWith("…");
  }

  @Test
  void keepsTheFirstBadRowsAndCountsAll() throws IOException {
    write("a,b\n" + "x\n".repeat(BadRows.MOST_KEPT + 5));

    assertThat(read("a", "b")).isEmpty();

    assertThat(badRows.count()).isEqualTo(BadRows.MOST_KEPT + 5);
    assertThat(badRows.list()).hasSize(BadRows.MOST_KEPT);
  }

  @Test
  void aMissingFileOrColumnIsNamed() throws IOException {
    assertUnusable("names.csv is missing");
    write("");
    assertUnusable("names.csv is empty, but must begin with the names of columns");
    write("name,other\n");
    assertUnusable("names.csv lacks the column id; it has: name, other");
    write("id,name,id\n");
    assertUnusable("names.csv names the column \"id\" twice");
  }

  @Test
  void theDigestIsThatOfTheBytes() throws IOException {
    write("abc");

    assertThat(Table.open(file, List.of()).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private void assertUnusable(String message) {
    assertThatExceptionOfType(UnusableTableException.class)
        .isThrownBy(() -> Table.open(file, List.of("name", "id")))
        .withMessageEndingWith(message);
  }

  private List<String> read(String first, String second) {
    List<String> rows = new ArrayList<>();
    Table.open(file, List.of(first))
        .forEach(
            badRows, row -> rows.add(row.line() + ":" + row.text(first) + "|" + row.text(second)));
    return rows;
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }
}
