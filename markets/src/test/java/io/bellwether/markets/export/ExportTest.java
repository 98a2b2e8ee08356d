package io.bellwether.markets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.feed.PortraitFeed;
import io.bellwether.markets.oracle.OracleFigure;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.markets.testing.Assortments;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.tables.TableFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

  private static final Feed PORTRAIT = portrait(500);
  private static final About ABOUT =
      new About(
          "portrait",
          Map.of("investors", 500),
          42,
          List.of("a \"note\""),
          List.of(new OracleFigure("the scheme", 5, 0.017, 0.016, 0.018, 450)));

  @TempDir private Path folder;

  @Test
  void everyTradeIsARowInTheOrderOfTheFeed() throws IOException {
    List<Trade> trades = new ArrayList<>();
    PORTRAIT.read(new Collected(trades));

    Written written = export(PORTRAIT, TableFormat.CSV);

    List<CSVRecord> rows = records("trades.csv");
    assertThat(rows.getFirst().toList())
        .containsExactly(
            "trade", "user", "item", "side", "quantity", "price", "currency", "time", "channel");
    assertThat(rows).hasSize(trades.size() + 1);
    for (int i = 0; i < trades.size(); i++) {
      Trade trade = trades.get(i);
      assertThat(rows.get(i + 1).toList())
          .containsExactly(
              trade.id(),
              trade.investorId().value(),
              trade.securityId().value(),
              trade.side().name(),
              trade.quantity().toPlainString(),
              trade.price().amount().toPlainString(),
              trade.price().currency(),
              trade.executedAt().toString(),
              trade.channel());
    }
    assertThat(written.rows()).isEqualTo(new RowCounts(0, 500, trades.size(), 0));
    assertThat(names()).containsExactly("about.json", "investors.csv", "trades.csv");
  }

  @Test
  void securitiesHaveAColumnForEachFigureThatOccursAndNoOther() throws IOException {
    export(new WithCatalogue(MadeUpSecurities.catalogue(40)), TableFormat.CSV);

    List<CSVRecord> rows = records("securities.csv");
    assertThat(rows).hasSize(41);
    assertThat(rows.getFirst().toList())
        .endsWith("currency", "asOf", "PRICE", "AVERAGE_VOLUME")
        .hasSize(14);
    assertThat(rows.get(1).toList())
        .containsExactly(
            "XNAS:MU0000",
            "MU0000",
            "",
            "XNAS",
            "Made Up 0",
            "STOCK",
            "Technology",
            "",
            "",
            "S&P 500",
            "USD",
            "2021-06-30T00:00:00Z",
            "10.00",
            "0");
    assertThat(Files.readString(folder.resolve("closes.csv")))
        .isEqualTo("item,day,close,currency\nXNAS:MU0000,2021-07-01,12.50,USD\n");
  }

  @Test
  void saysWhatTheDataAreAndWhatIsThere() throws IOException {
    export(PORTRAIT, TableFormat.CSV);

    assertThat(Files.readString(folder.resolve("about.json")))
        .contains(
            "\"source\": \"portrait\"",
            "\"seed\": 42",
            "\"investors\": 500",
            "\"a \\\"note\\\"\"",
            "\"name\": \"trades.csv\"",
            "\"precision\": 0.017");
  }

  @ParameterizedTest
  @EnumSource
  void theSameFeedGivesTheSameBytes(TableFormat format) throws IOException {
    export(PORTRAIT, format);
    Map<String, byte[]> first = contents();

    Export.into(folder, format, true).write(PORTRAIT, () -> ABOUT, ExportListener.NOBODY);

    Map<String, byte[]> second = contents();
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void refusesToReplaceAnExportUnlessTold() {
    export(PORTRAIT, TableFormat.PARQUET);

    assertThatExceptionOfType(RefusedFolderException.class)
        .isThrownBy(() -> Export.into(folder, TableFormat.CSV, false))
        .withMessageContaining("has an export already (about.json)");
    assertThat(names()).contains("trades.parquet");

    Export.into(folder, TableFormat.CSV, true).write(PORTRAIT, () -> ABOUT, ExportListener.NOBODY);
    assertThat(names()).containsExactly("about.json", "investors.csv", "trades.csv");
  }

  @Test
  void refusesWhatIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("letter"), "keep me");

    assertThatExceptionOfType(RefusedFolderException.class)
        .isThrownBy(() -> Export.into(file.resolve("below"), TableFormat.CSV, false))
        .withMessageContaining("cannot be made a folder");
    assertThat(file).hasContent("keep me");
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskLeavesNothingAndTheOldExportAsItWas(TableFormat format) throws IOException {
    export(portrait(10), format);
    Map<String, byte[]> before = contents();
    Export export =
        Export.into(
            folder, format, true, file -> new SmallDisk(Files.newOutputStream(file), 50_000));

    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export.write(portrait(20_000), () -> ABOUT, ExportListener.NOBODY))
        .withMessage(folder + " could not be written: No space left on device");

    Map<String, byte[]> after = contents();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).isEqualTo(before.get(name)));
  }

  @ParameterizedTest
  @EnumSource
  void theOperatingSystemsOwnFullDiskIsToldToo(TableFormat format) {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    Export export = Export.into(folder, format, false, file -> Files.newOutputStream(full));

    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export.write(PORTRAIT, () -> ABOUT, ExportListener.NOBODY))
        .withMessageContaining("No space left on device");
    assertThat(names()).isEmpty();
  }

  @Test
  void aCancelLeavesNothing() {
    List<RowCounts> heard = new ArrayList<>();
    ExportListener twoSteps =
        read -> {
          heard.add(read);
          return heard.size() < 2;
        };
    Export export = Export.into(folder, TableFormat.CSV, false);

    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export.write(portrait(20_000), () -> ABOUT, twoSteps))
        .withMessage("cancelled; nothing was written");
    assertThat(heard).hasSize(2);
    assertThat(names()).isEmpty();
  }

  @Test
  void aDiscardFromAnotherThreadIsForGood() {
    Export export = Export.into(folder, TableFormat.CSV, false);
    ExportListener discards =
        read -> {
          export.discard();
          return true;
        };

    assertThatExceptionOfType(ExportException.class)
        .isThrownBy(() -> export.write(portrait(20_000), () -> ABOUT, discards))
        .withMessageStartingWith("cancelled");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatGoesWrongInTheFeedComesOutUnchanged() {
    IllegalStateException broken = new IllegalStateException("the market broke");
    Feed feed =
        new WithCatalogue(List.of()) {
          @Override
          public void read(Reader reader) {
            super.read(reader);
            throw broken;
          }
        };

    assertThatThrownBy(() -> export(feed, TableFormat.CSV)).isSameAs(broken);
    assertThat(names()).isEmpty();
  }

  private Written export(Feed feed, TableFormat format) {
    return Export.into(folder, format, false).write(feed, () -> ABOUT, ExportListener.NOBODY);
  }

  private List<CSVRecord> records(String name) throws IOException {
    return CSVFormat.RFC4180.parse(Files.newBufferedReader(folder.resolve(name))).getRecords();
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String name : names()) {
      contents.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return contents;
  }

  private static Feed portrait(int investors) {
    return new PortraitFeed(
        Assortments.of(60), new Weeks(2021, 28, 31), investors, 42, position -> "t-" + position);
  }

  /** The portrait with securities of its own and one closing price. */
  private static class WithCatalogue implements Feed {

    private final List<Security> catalogue;

    WithCatalogue(List<Security> catalogue) {
      this.catalogue = catalogue;
    }

    @Override
    public String name() {
      return PORTRAIT.name();
    }

    @Override
    public Counts counts() {
      return PORTRAIT.counts();
    }

    @Override
    public List<String> notes() {
      return List.of();
    }

    @Override
    public void read(Reader reader) {
      for (int position = 0; position < catalogue.size(); position++) {
        reader.security(position, catalogue.get(position));
      }
      PORTRAIT.read(reader);
      reader.close(
          new SecurityId("XNAS:MU0000"), LocalDate.of(2021, 7, 1), Money.of("12.50", "USD"));
    }
  }

  private record Collected(List<Trade> trades) implements Feed.Reader {

    @Override
    public void investor(int position, Investor investor) {}

    @Override
    public void trade(int position, Trade trade) {
      trades.add(trade);
    }
  }

  /** Refuses what goes beyond so many bytes, as a full disk does. */
  private static final class SmallDisk extends FilterOutputStream {

    private int left;

    SmallDisk(OutputStream out, int bytes) {
      super(out);
      left = bytes;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, from, count);
    }
  }
}
