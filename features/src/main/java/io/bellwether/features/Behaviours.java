package io.bellwether.features;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What investors did, folded purchase by purchase: when first and last, how often, for how much, in
 * which sectors, at what risk. Grows with the rows it is told of. The same purchases in the same
 * order give the same bits, however they were cut into batches and whether or not the state was
 * stored in between. Not for several threads at once.
 */
public final class Behaviours {

  static final String TRADE_SIZE = "log average trade size";
  static final String RISK_BOUGHT = "average risk class bought";

  private static final int FORMAT_VERSION = 1;
  private static final int HEADER_BYTES = 16;

  /** Columns before those of the sectors. */
  private static final int OF_ALL = 6;

  private static final double SECONDS_PER_DAY = 86_400;

  private final List<String> sectors;
  private final int sectorCount;
  private int rowCount;
  private int[] purchases = {};
  private double[] turnover = {};
  private long[] first = {};
  private long[] last = {};
  private int[] riskSum = {};
  private int[] riskCount = {};
  private int[] bySector = {};

  /** Nobody did anything yet; purchases will be counted in these sectors. */
  Behaviours(List<String> sectors) {
    this.sectors = List.copyOf(sectors);
    this.sectorCount = sectors.size();
  }

  /** One for each dense column, in order. */
  static List<String> names(List<String> sectors) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "days since last purchase",
                "days since first purchase",
                "purchases",
                "log turnover",
                TRADE_SIZE,
                RISK_BOUGHT));
    sectors.forEach(sector -> names.add(shareName(sector)));
    return List.copyOf(names);
  }

  static String shareName(String sector) {
    return "share of purchases in " + sector;
  }

  int columnCount() {
    return OF_ALL + sectorCount;
  }

  /** Rows from 0 that purchases were told of, and those between. */
  public int rowCount() {
    return rowCount;
  }

  /**
   * One purchase.
   *
   * @param investorRow from 0; rows up to it come to be
   * @param bought what was bought, as the pipeline tells it
   * @param value quantity times price, finite, at least 0, in the one currency the caller keeps to
   * @param epochSecond when
   */
  public void add(int investorRow, SecurityFacts bought, double value, long epochSecond) {
    if (investorRow < 0) {
      throw new IllegalArgumentException(
          "investorRow is %d, must be at least 0".formatted(investorRow));
    }
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "value is %s, must be finite and at least 0".formatted(value));
    }
    if (bought.sector() >= sectorCount) {
      throw new IllegalArgumentException(
          "sector is %d, must be below the %d fitted".formatted(bought.sector(), sectorCount));
    }
    growTo(investorRow + 1);
    boolean firstOfAll = purchases[investorRow] == 0;
    first[investorRow] = firstOfAll ? epochSecond : Math.min(first[investorRow], epochSecond);
    last[investorRow] = firstOfAll ? epochSecond : Math.max(last[investorRow], epochSecond);
    purchases[investorRow]++;
    turnover[investorRow] = Math.min(turnover[investorRow] + value, Double.MAX_VALUE);
    if (bought.riskClass() > 0) {
      riskSum[investorRow] += bought.riskClass();
      riskCount[investorRow]++;
    }
    if (bought.sector() >= 0) {
      bySector[investorRow * sectorCount + bought.sector()]++;
    }
  }

  /**
   * Writes the dense columns of a row as seen at a moment. A row that no purchase was told of has 0
   * purchases, 0 turnover, and nothing else known; so has any row beyond the last, and -1. A moment
   * before the last purchase counts as that purchase's.
   */
  void into(int row, long epochSecond, float[] into, int at) {
    Arrays.fill(into, at, at + columnCount(), Float.NaN);
    int count = row >= 0 && row < rowCount ? purchases[row] : 0;
    into[at + 2] = count;
    into[at + 3] = count == 0 ? 0f : (float) StrictMath.log1p(turnover[row]);
    if (count == 0) {
      return;
    }
    into[at] = days(last[row], epochSecond);
    into[at + 1] = days(first[row], epochSecond);
    into[at + 4] = (float) StrictMath.log1p(turnover[row] / count);
    into[at + 5] = riskCount[row] == 0 ? Float.NaN : (float) riskSum[row] / riskCount[row];
    for (int sector = 0; sector < sectorCount; sector++) {
      into[at + OF_ALL + sector] = (float) bySector[row * sectorCount + sector] / count;
    }
  }

  /** All of the state, for a snapshot: {@link FeaturePipeline#behaviours} goes on from it. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Math.addExact(HEADER_BYTES, Math.multiplyExact(rowCount, rowBytes(sectorCount))));
    bytes.putInt(FORMAT_VERSION).putInt(sectorCount).putInt(sectors.hashCode()).putInt(rowCount);
    for (int row = 0; row < rowCount; row++) {
      bytes.putInt(purchases[row]).putDouble(turnover[row]).putLong(first[row]).putLong(last[row]);
      bytes.putInt(riskSum[row]).putInt(riskCount[row]);
      for (int sector = 0; sector < sectorCount; sector++) {
        bytes.putInt(bySector[row * sectorCount + sector]);
      }
    }
    return bytes.array();
  }

  /**
   * What an investor did is again what a state had of them: nothing where it has no such row.
   *
   * @param row from 0
   * @param state as {@link #toBytes} gives it, of a fold in the same sectors
   */
  public void restore(int row, byte[] state) {
    growTo(row + 1);
    long at = HEADER_BYTES + (long) row * rowBytes(sectorCount);
    byte[] nothing = new byte[rowBytes(sectorCount)];
    boolean isThere = at + nothing.length <= state.length;
    read(
        row, isThere ? ByteBuffer.wrap(state, (int) at, nothing.length) : ByteBuffer.wrap(nothing));
  }

  static Behaviours ofBytes(byte[] state, List<String> sectors) {
    int sectorCount = sectors.size();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(state);
      require("format version", bytes.getInt(), FORMAT_VERSION);
      require("sector count", bytes.getInt(), sectorCount);
      require("hash of the sectors", bytes.getInt(), sectors.hashCode());
      int rowCount = bytes.getInt();
      require("length", state.length, HEADER_BYTES + (long) rowCount * rowBytes(sectorCount));
      Behaviours behaviours = new Behaviours(sectors);
      behaviours.growTo(rowCount);
      for (int row = 0; row < rowCount; row++) {
        behaviours.read(row, bytes);
      }
      return behaviours;
    } catch (BufferUnderflowException tooShort) {
      throw new IllegalArgumentException(
          "behaviours are %d bytes, must be at least %d".formatted(state.length, HEADER_BYTES),
          tooShort);
    }
  }

  private void read(int row, ByteBuffer bytes) {
    purchases[row] = bytes.getInt();
    turnover[row] = bytes.getDouble();
    first[row] = bytes.getLong();
    last[row] = bytes.getLong();
    riskSum[row] = bytes.getInt();
    riskCount[row] = bytes.getInt();
    for (int sector = 0; sector < sectorCount; sector++) {
      bySector[row * sectorCount + sector] = bytes.getInt();
    }
  }

  private static void require(String what, long value, long expected) {
    if (value != expected) {
      throw new IllegalArgumentException(
          "%s of behaviours is %d, must be %d".formatted(what, value, expected));
    }
  }

  private static int rowBytes(int sectorCount) {
    return 36 + 4 * sectorCount;
  }

  private static float days(long from, long to) {
    return (float) (Math.max(0, to - from) / SECONDS_PER_DAY);
  }

  private void growTo(int rows) {
    if (rows > purchases.length) {
      int capacity = Math.max(rows, Math.max(16, 2 * purchases.length));
      purchases = Arrays.copyOf(purchases, capacity);
      turnover = Arrays.copyOf(turnover, capacity);
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
      riskSum = Arrays.copyOf(riskSum, capacity);
      riskCount = Arrays.copyOf(riskCount, capacity);
      bySector = Arrays.copyOf(bySector, Math.multiplyExact(capacity, sectorCount));
    }
    rowCount = Math.max(rowCount, rows);
  }
}
