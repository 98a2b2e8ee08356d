package io.bellwether.markets.export;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.markets.feed.Feed;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An export of a feed into a folder: {@code trades}, {@code investors}, {@code securities} and
 * {@code closes} where the feed brings them, and {@code about.json}. Either everything is there in
 * the end, or nothing of it is. The same feed and form, the same bytes.
 */
public final class Export {

  private final ExportFolder folder;
  private final TableFormat format;

  private Export(ExportFolder folder, TableFormat format) {
    this.folder = folder;
    this.format = format;
  }

  /**
   * An export into the folder, which is made where there is none.
   *
   * @param replace whether an export that lies there may be replaced
   * @throws RefusedFolderException when the folder cannot be written to, or has an export
   */
  public static Export into(Path folder, TableFormat format, boolean replace) {
    return into(folder, format, replace, Files::newOutputStream);
  }

  /** The same with files of another kind. */
  static Export into(Path folder, TableFormat format, boolean replace, ExportFolder.Opener opener) {
    return new Export(
        ExportFolder.at(folder.toAbsolutePath().normalize(), replace, opener), format);
  }

  /**
   * Reads the feed on the caller's thread and writes everything; once.
   *
   * @param about asked when the feed has been read
   * @throws ExportException when it does not come to its end
   */
  public Written write(Feed feed, Supplier<About> about, ExportListener listener) {
    try {
      return writeAll(feed, about, listener);
    } catch (IOException e) {
      throw new ExportException(
          "%s could not be written: %s".formatted(folder.path(), ExportFolder.reason(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ExportException.cancelled();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      folder.discard();
    }
  }

  /**
   * Removes what has been written so far, from any thread; for a process that ends before {@link
   * #write} can.
   */
  public void discard() {
    folder.discard();
  }

  private Written writeAll(Feed feed, Supplier<About> about, ExportListener listener)
      throws Exception {
    ExportedTables tables = new ExportedTables(folder, format, listener);
    List<Written.File> files;
    try {
      feed.read(tables);
      files = tables.finish();
    } catch (ReadingEndedException e) {
      throw told(e.reason());
    } finally {
      tables.letGo();
    }
    About known = about.get();
    List<Written.File> all = new ArrayList<>(files);
    all.add(writeAbout(known.asJson(tables.rowCounts(), files)));
    folder.publish();
    return new Written(folder.path(), tables.rowCounts(), known, all);
  }

  private Exception told(Exception reason) {
    return reason instanceof InvalidValueException e
        ? new ExportException(
            "%s cannot hold a value: %s".formatted(format.ending(), e.getMessage()), e)
        : reason;
  }

  private Written.File writeAbout(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = folder.begin(ExportFolder.ABOUT)) {
      out.write(bytes);
    }
    return new Written.File(ExportFolder.ABOUT, 1, bytes.length);
  }
}
