package io.bellwether.markets.export;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.export.table.Close;
import io.bellwether.markets.export.table.Tables;
import io.bellwether.markets.feed.Feed;
import io.bellwether.tables.Table;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what a feed hands over into its tables, thousands of events at a time. Securities wait to
 * the end: which columns they need is known only then.
 */
final class ExportedTables implements Feed.Reader {

  private static final int BATCH = 4_096;

  private final ExportFolder folder;
  private final TableFormat format;
  private final ExportListener listener;
  private final WriterThread writer = new WriterThread();
  private final List<Security> securities = new ArrayList<>();
  private final Lane<Investor> investors = new Lane<>(Tables.INVESTORS);
  private final Lane<Trade> trades = new Lane<>(Tables.TRADES);
  private final Lane<Close> closes = new Lane<>(Tables.CLOSES);

  /** Every file that was begun; of the writer's thread, and of everybody once it has ended. */
  private final List<TableFile<?>> begun = new ArrayList<>();

  ExportedTables(ExportFolder folder, TableFormat format, ExportListener listener) {
    this.folder = folder;
    this.format = format;
    this.listener = listener;
    writer.start();
  }

  @Override
  public void security(int position, Security security) {
    securities.add(security);
  }

  @Override
  public void investor(int position, Investor investor) {
    investors.add(investor);
  }

  @Override
  public void trade(int position, Trade trade) {
    trades.add(trade);
  }

  @Override
  public void close(SecurityId security, LocalDate day, Money price) {
    closes.add(new Close(security, day, price));
  }

  RowCounts rowCounts() {
    return new RowCounts(securities.size(), investors.count, trades.count, closes.count);
  }

  /** Writes what is left; the files are whole then. */
  List<Written.File> finish() {
    Set<Figure> figures = EnumSet.noneOf(Figure.class);
    securities.forEach(security -> figures.addAll(security.figures().keySet()));
    Lane<Security> lane = new Lane<>(Tables.securities(figures));
    securities.forEach(lane::add);
    List<Written.File> files = new ArrayList<>();
    // what every source has is a file even when it has no rows
    finish(trades, true, files);
    finish(investors, true, files);
    finish(lane, false, files);
    finish(closes, false, files);
    try {
      writer.finish();
    } catch (Exception e) {
      throw new ReadingEndedException(e);
    }
    return files;
  }

  /** Ends the thread and closes every file, whole or not. */
  void letGo() throws InterruptedException {
    writer.end();
    begun.forEach(TableFile::abandon);
  }

  private void finish(Lane<?> lane, boolean evenEmpty, List<Written.File> files) {
    lane.handOver();
    if (evenEmpty || lane.count > 0) {
      hand(() -> files.add(lane.close()));
    }
  }

  private void hand(WriterThread.Work work) {
    try {
      writer.hand(work);
    } catch (Exception e) {
      throw new ReadingEndedException(e);
    }
  }

  /** The way of one kind of event to its file. */
  private final class Lane<E> {

    private final Table<E> table;
    private List<E> batch = new ArrayList<>(BATCH);
    private long count;

    /** Begun with the first row; of the writer's thread. */
    private @Nullable TableFile<E> file;

    Lane(Table<E> table) {
      this.table = table;
    }

    void add(E event) {
      batch.add(event);
      count++;
      if (batch.size() == BATCH) {
        handOver();
        if (!listener.goesOn(rowCounts())) {
          throw ExportException.cancelled();
        }
      }
    }

    void handOver() {
      List<E> full = batch;
      if (!full.isEmpty()) {
        batch = new ArrayList<>(BATCH);
        hand(() -> file().write(full));
      }
    }

    Written.File close() throws IOException {
      TableFile<E> whole = file();
      whole.close();
      return new Written.File(whole.name(), whole.rowCount(), folder.bytes(whole.name()));
    }

    private TableFile<E> file() throws IOException {
      if (file == null) {
        file = new TableFile<>(folder, format, table);
        begun.add(file);
      }
      return file;
    }
  }
}
