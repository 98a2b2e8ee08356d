package io.bellwether.cli.generate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.markets.export.Export;
import io.bellwether.markets.export.ExportException;
import io.bellwether.markets.export.RefusedFolderException;
import io.bellwether.markets.export.RowCounts;
import io.bellwether.markets.export.Written;
import io.bellwether.tables.TableFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes a source into a folder and shows how far it is; an interrupt leaves nothing behind. */
final class DiskRun {

  private static final long SIGN_NANOS = Duration.ofMillis(200).toNanos();

  /** How long an interrupt waits for the run to notice it. */
  private static final long CANCEL_SECONDS = 3;

  private final Source source;
  private final Export export;
  private final Progress progress;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;

  private long shownAt;

  /** When the first trades had come, and when all were read. */
  private long tradesSince;

  private long readAt;

  /**
   * @throws CommandFailure when the folder cannot take it
   */
  DiskRun(Source source, Path folder, TableFormat format, boolean replace) {
    this.source = source;
    try {
      this.export = Export.into(folder, format, replace);
    } catch (RefusedFolderException e) {
      throw new CommandFailure(ExitCode.USAGE, "--to: %s; see --force".formatted(e.getMessage()));
    }
    this.progress = new Progress(source.feed().name());
  }

  /** Returns what was written, or nothing when it was interrupted. */
  Optional<Written> run() {
    Thread hook = Thread.ofPlatform().name("interrupt").unstarted(this::cancel);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      int expected = source.feed().counts().trades();
      Written written =
          export.write(
              source.feed(),
              () -> {
                readAt = System.nanoTime();
                progress.show("what could be reached at best", 0, 0);
                return source.about();
              },
              read -> goesOn(read, expected));
      finish(written);
      return Optional.of(written);
    } catch (ExportException e) {
      progress.finish(cancelled ? "cancelled; nothing was written" : "stopped");
      if (cancelled) {
        return Optional.empty();
      }
      throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw new CommandFailure(
          ExitCode.FAILED,
          "%,d MiB of memory are too few for so many investors and securities"
              .formatted(Runtime.getRuntime().maxMemory() >> 20));
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private boolean goesOn(RowCounts read, int expectedTrades) {
    long now = System.nanoTime();
    if (read.trades() > 0 && tradesSince == 0) {
      tradesSince = now;
    }
    if (now - shownAt >= SIGN_NANOS) {
      shownAt = now;
      if (read.trades() == 0) {
        progress.show("investors", read.investors(), source.feed().counts().investors());
      } else {
        show(read.trades(), expectedTrades, now);
      }
    }
    return !cancelled;
  }

  private void show(long trades, int expectedTrades, long now) {
    double rate = rate(trades, now);
    long left = Math.max(0, expectedTrades - trades);
    progress.show(
        "trades",
        trades,
        trades + left,
        rate == 0 ? "" : String.format(Locale.ROOT, "%,.0f/s, %.0f s left", rate, left / rate));
  }

  private void finish(Written written) {
    long trades = written.rows().trades();
    double rate = rate(trades, readAt);
    progress.finish(
        String.format(
            Locale.ROOT,
            "%,d trades and %,d rows of investors written%s",
            trades,
            written.rows().investors(),
            rate == 0 ? "" : String.format(Locale.ROOT, ", %,.0f trades/s", rate)));
  }

  /** Trades a second since the first of them; 0 where that is not known. */
  private double rate(long trades, long now) {
    long nanos = now - tradesSince;
    return tradesSince == 0 || nanos <= 0 ? 0 : trades * 1e9 / nanos;
  }

  /** Runs when the process is told to end. */
  private void cancel() {
    cancelled = true;
    try {
      if (!ended.await(CANCEL_SECONDS, TimeUnit.SECONDS)) {
        export.discard();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
