package io.bellwether.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static final List<Column> TWO =
      List.of(new Column("a", Column.Kind.TEXT), new Column("b", Column.Kind.TEXT));

  private interface Row {
    void write(RowWriter row) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "with, comma",
        "with \"quotes\"",
        "\"",
        "two\nlines",
        "carriage\rreturn",
        " kept spaces ",
        "Zürich, Genève",
        "株式会社",
        "𝄞"
      })
  void aReaderOfRfc4180FindsEveryTextAgain(String text) throws IOException {
    String csv =
        written(
            row -> {
              row.text(text);
              row.text("next");
            });

    CSVRecord record = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().get(1);
    assertThat(record.toList()).containsExactly(text, "next");
  }

  @Test
  void textsThatDoNotFitTheBufferAreWhole() throws IOException {
    String wide = "é,".repeat(900_000);
    String narrow = "x".repeat(3_000_000);

    String csv =
        written(
            row -> {
              row.text(wide);
              row.text(narrow);
            });

    assertThat(csv).isEqualTo("a,b\n\"" + wide + "\"," + narrow + "\n");
  }

  @Test
  void nothingIsAnEmptyCell() throws IOException {
    String csv =
        written(
            row -> {
              row.text(null);
              row.text("");
              row.whole(null);
              row.flag(null);
              row.decimal(null);
            });

    assertThat(csv).isEqualTo("a,b\n,,,,\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "7",
        "-7",
        "0.05",
        "-0.05",
        "12.50",
        "100",
        "999999999999999999",
        "-999999999999999999",
        "0.000000000000000001",
        "-123456789.987654321",
        "9223372036854775807",
        "1E+3",
        "-1E-18",
        "1234567890123456789012"
      })
  void decimalsAreWrittenPlainWithAllTheirDigits(String value) throws IOException {
    BigDecimal decimal = new BigDecimal(value);

    assertThat(cell(row -> row.decimal(decimal))).isEqualTo(decimal.toPlainString());
  }

  @Test
  void drawnDecimalsAndMomentsReadAsJavaWritesThem() throws IOException {
    Random random = new Random(7);
    for (int draw = 0; draw < 1_000; draw++) {
      BigDecimal decimal =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(19));
      Instant moment =
          Instant.ofEpochSecond(
              random.nextLong(-60_000_000_000L, 250_000_000_000L),
              1_000L * random.nextInt(1_000_000));

      assertThat(cell(row -> row.decimal(decimal))).isEqualTo(decimal.toPlainString());
      assertThat(Instant.parse(cell(row -> row.moment(moment)))).isEqualTo(moment);
    }
  }

  @Test
  void momentsAreOfOneFormAndCutToMicroseconds() throws IOException {
    assertThat(cell(row -> row.moment(Instant.parse("2024-03-01T09:30:05Z"))))
        .isEqualTo("2024-03-01T09:30:05Z");
    assertThat(cell(row -> row.moment(Instant.parse("1969-12-31T23:59:59.000001999Z"))))
        .isEqualTo("1969-12-31T23:59:59.000001Z");
  }

  @Test
  void numbersFlagsAndDatesAreWrittenAsTheyAreCalled() throws IOException {
    assertThat(cell(row -> row.whole(-42))).isEqualTo("-42");
    assertThat(cell(row -> row.flag(true))).isEqualTo("true");
    assertThat(cell(row -> row.day(LocalDate.of(2024, 2, 29)))).isEqualTo("2024-02-29");
  }

  private static String cell(Row row) throws IOException {
    String csv = written(row);
    return csv.substring("a,b\n".length(), csv.length() - 1);
  }

  private static String written(Row row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvRows rows = new CsvRows(out, TWO)) {
      row.write(rows);
      rows.endRow();
    }
    return out.toString(UTF_8);
  }
}
