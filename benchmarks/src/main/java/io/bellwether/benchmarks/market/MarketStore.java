package io.bellwether.benchmarks.market;

import io.bellwether.algorithms.kernels.Compute;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps markets once drawn, one file each, named by all that decides it: four bytes for each
 * security bought, then a byte for each week.
 */
public final class MarketStore {

  /** The system property that names the folder. */
  public static final String PROPERTY = "bellwether.markets";

  /** In every file's name; to be raised whenever the same settings would draw another market. */
  private static final int VERSION = 1;

  private static final int BUFFER_BYTES = 1 << 20;

  private final Path folder;
  private final Compute compute;

  public MarketStore(Path folder, Compute compute) {
    this.folder = folder;
    this.compute = compute;
  }

  /** In the folder that {@value #PROPERTY} names, {@code benchmarks/target/markets} by default. */
  public static MarketStore standard() {
    String folder = System.getProperty(PROPERTY, "benchmarks/target/markets");
    return new MarketStore(Path.of(folder), Compute.standard());
  }

  /**
   * The market as it was kept; drawn and kept if it was not.
   *
   * @throws IOException if the folder cannot be written, or a file in it is damaged
   */
  public Market get(MarketSettings settings) throws IOException {
    Path file = folder.resolve(fileName(settings));
    if (Files.exists(file)) {
      return read(file, settings);
    }
    Market market = MarketDraw.draw(settings, compute);
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "unfinished", "");
    try {
      write(market, unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return market;
  }

  static String fileName(MarketSettings settings) {
    return "%dx%d-%d-%d-%s-%s-%d.v%d"
        .formatted(
            settings.investorCount(),
            settings.securityCount(),
            settings.fewestPurchases(),
            settings.mostPurchases(),
            settings.tasteScale(),
            settings.order(),
            settings.seed(),
            VERSION);
  }

  private static void write(Market market, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
      for (int security : market.securities()) {
        out.writeInt(security);
      }
      out.write(market.weeks());
    }
  }

  private static Market read(Path file, MarketSettings settings) throws IOException {
    int purchases = settings.purchaseStarts()[settings.investorCount()];
    long expected = purchases * (long) (Integer.BYTES + Byte.BYTES);
    if (Files.size(file) != expected) {
      throw new EOFException(
          "%s has %d bytes, must have %d: delete it".formatted(file, Files.size(file), expected));
    }
    int[] securities = new int[purchases];
    byte[] weeks = new byte[purchases];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
      for (int at = 0; at < purchases; at++) {
        securities[at] = in.readInt();
      }
      in.readFully(weeks);
    }
    return new Market(settings, securities, weeks);
  }
}
