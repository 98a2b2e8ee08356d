package io.bellwether.markets.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.export.table.Tables;
import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.tables.Column;
import io.bellwether.tables.Table;
import io.bellwether.tables.parquet.ParquetRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library reads back is what was written. */
class ParquetRowsTest {

  @TempDir private Path folder;

  @Test
  void tradesComeBackWithEveryDigitAndMicrosecond() throws IOException {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      trades.add(trade(i, BigDecimal.valueOf(1 + i % 90), BigDecimal.valueOf(1_000L + i, 2)));
    }
    trades.add(trade(10_000, new BigDecimal("0.000001"), new BigDecimal("999999999999.999999")));

    List<Group> read = readBack(written(Tables.TRADES, trades));

    assertThat(read).hasSameSizeAs(trades);
    for (int i = 0; i < trades.size(); i++) {
      Trade trade = trades.get(i);
      Group row = read.get(i);
      assertThat(row.getString("trade", 0)).isEqualTo(trade.id());
      assertThat(row.getString("user", 0)).isEqualTo(trade.investorId().value());
      assertThat(row.getString("item", 0)).isEqualTo(trade.securityId().value());
      assertThat(row.getString("side", 0)).isEqualTo("BUY");
      assertThat(BigDecimal.valueOf(row.getLong("quantity", 0), 6))
          .isEqualByComparingTo(trade.quantity());
      assertThat(BigDecimal.valueOf(row.getLong("price", 0), 6))
          .isEqualByComparingTo(trade.price().amount());
      assertThat(row.getString("currency", 0)).isEqualTo("EUR");
      assertThat(Instant.EPOCH.plusNanos(row.getLong("time", 0) * 1_000))
          .isEqualTo(trade.executedAt());
      // the empty channel is an absent one
      assertThat(row.getFieldRepetitionCount("channel")).isZero();
    }
  }

  @Test
  void columnsHaveTheTypesThatOtherToolsKnow() throws IOException {
    Path file = written(Tables.TRADES, List.of(trade(1, BigDecimal.ONE, new BigDecimal("10.50"))));

    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      assertThat(annotation(schema, "time"))
          .isEqualTo(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
      assertThat(annotation(schema, "price")).isEqualTo(LogicalTypeAnnotation.decimalType(6, 18));
      assertThat(annotation(schema, "item")).isEqualTo(LogicalTypeAnnotation.stringType());
      assertThat(reader.getFooter().getBlocks().getFirst().getColumns())
          .extracting(ColumnChunkMetaData::getCodec)
          .containsOnly(CompressionCodecName.ZSTD);
    }
  }

  @Test
  void figuresKeepEveryDigitAndMissingOnesAreAbsent() throws IOException {
    Security rich =
        MadeUpSecurities.security(
            1,
            "Energy",
            List.of("S&P 500", "DJIA"),
            Map.of(
                Figure.MARKET_CAPITALISATION, new BigDecimal("9999999999999"),
                Figure.BETA, new BigDecimal("-1.000000000000000001")));
    Security poor = MadeUpSecurities.security(2, "", List.of(), Map.of());
    Table<Security> table = Tables.securities(rich.figures().keySet());

    List<Group> read = readBack(written(table, List.of(rich, poor)));

    assertThat(figure(read.getFirst(), "MARKET_CAPITALISATION"))
        .isEqualByComparingTo("9999999999999");
    assertThat(figure(read.getFirst(), "BETA")).isEqualByComparingTo("-1.000000000000000001");
    assertThat(read.getFirst().getString("indices", 0)).isEqualTo("S&P 500;DJIA");
    assertThat(read.get(1).getFieldRepetitionCount("BETA")).isZero();
    assertThat(read.get(1).getFieldRepetitionCount("sector")).isZero();
  }

  @Test
  void investorsAndDaysComeBack() throws IOException {
    Portrait portrait = new Portrait(3, Instant.parse("2024-01-01T00:00:00Z"));
    List<Group> read =
        readBack(written(Tables.INVESTORS, List.of(portrait.investor(1), portrait.investor(2))));
    Integer age = portrait.investor(2).ageYears();

    assertThat(read.get(1).getInteger("ageYears", 0)).isEqualTo(age);

    Table<LocalDate> days =
        new Table<>(
            "days", List.of(new Column("day", Column.Kind.DAY)), (day, row) -> row.day(day));
    LocalDate leap = LocalDate.of(2024, 2, 29);
    assertThat(readBack(written(days, List.of(leap))).getFirst().getInteger("day", 0))
        .isEqualTo((int) leap.toEpochDay());
  }

  @Test
  void anAmountThatHasNoRoomIsRefusedRatherThanRounded() {
    Trade tooFine = trade(1, new BigDecimal("0.0000001"), BigDecimal.ONE);
    Trade tooLarge = trade(1, BigDecimal.ONE, new BigDecimal("1000000000000"));

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> writeInMemory(tooFine))
        .withMessage(
            "quantity is \"0.0000001\", but must be a decimal of at most 12 digits before the"
                + " point and 6 behind it");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> writeInMemory(tooLarge))
        .withMessageStartingWith("price is \"1000000000000\"");
  }

  private static void writeInMemory(Trade trade) throws IOException {
    ParquetRows rows =
        new ParquetRows(new ByteArrayOutputStream(), "trades", Tables.TRADES.columns());
    try {
      Tables.TRADES.write(trade, rows);
    } finally {
      rows.abandon();
    }
  }

  private <E> Path written(Table<E> table, List<E> events) throws IOException {
    Path file = folder.resolve(table.name() + ".parquet");
    try (ParquetRows rows =
        new ParquetRows(Files.newOutputStream(file), table.name(), table.columns())) {
      for (E event : events) {
        table.write(event, rows);
      }
    }
    return file;
  }

  private static List<Group> readBack(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader = new GroupReader(new LocalInputFile(file)).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static LogicalTypeAnnotation annotation(MessageType schema, String column) {
    return schema.getType(column).getLogicalTypeAnnotation();
  }

  private static BigDecimal figure(Group row, String column) {
    return new BigDecimal(new BigInteger(row.getBinary(column, 0).getBytes()), 18);
  }

  private static Trade trade(int number, BigDecimal quantity, BigDecimal price) {
    return new Trade(
        "t-" + number,
        new InvestorId("investor-" + number % 100),
        new SecurityId("XNAS:MU" + number % 30),
        Side.BUY,
        quantity,
        new Money(price, "EUR"),
        Instant.parse("2024-01-01T09:00:00.123456Z").plusSeconds(number),
        "");
  }

  private static final class GroupReader extends ParquetReader.Builder<Group> {

    GroupReader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
