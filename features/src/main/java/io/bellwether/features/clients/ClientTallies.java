package io.bellwether.features.clients;

import io.bellwether.contracts.event.InstrumentClass;
import org.jspecify.annotations.Nullable;

/**
 * What clients did, in sums: a row each, deal added to deal. The same deals of a client in the same
 * order give the same bits, wherever a state was stored in between. Not for several threads at
 * once.
 *
 * <p>Three columns of primitives, row-major: counts (purchases, sales, sum and number of the risk
 * classes bought, purchases of stocks, bonds and funds, deals through the commonest channel,
 * purchases by sector, deals by currency), amounts (bought, sold) and moments (sum of those of
 * purchases, of sales, the last deal; seconds since 1970-01-01T00:00:00Z).
 */
public final class ClientTallies {

  static final int AMOUNTS = 2;
  static final int MOMENTS = 3;

  private static final int PURCHASES = 0;
  private static final int SALES = 1;
  private static final int RISK_SUM = 2;
  private static final int RISK_COUNT = 3;
  private static final int FIRST_CLASS = 4;
  private static final int CHANNEL = FIRST_CLASS + InstrumentClass.values().length;
  private static final int FIRST_SECTOR = CHANNEL + 1;

  private final int sectorCount;
  private final int width;
  private final int[] counts;
  private final double[] amounts;
  private final long[] moments;

  /** Of so many clients who did nothing yet. */
  ClientTallies(int rowCount, int sectorCount, int currencyCount) {
    this(
        sectorCount,
        width(sectorCount, currencyCount),
        new int[Math.multiplyExact(rowCount, width(sectorCount, currencyCount))],
        new double[Math.multiplyExact(rowCount, AMOUNTS)],
        new long[Math.multiplyExact(rowCount, MOMENTS)]);
  }

  private ClientTallies(
      int sectorCount, int width, int[] counts, double[] amounts, long[] moments) {
    this.sectorCount = sectorCount;
    this.width = width;
    this.counts = counts;
    this.amounts = amounts;
    this.moments = moments;
  }

  /** Of one client, as stored; copies. */
  static ClientTallies ofOne(
      int sectorCount, int currencyCount, int[] counts, double[] amounts, long[] moments) {
    int width = width(sectorCount, currencyCount);
    if (counts.length != width || amounts.length != AMOUNTS || moments.length != MOMENTS) {
      throw new IllegalArgumentException(
          "a client has %d counts, %d amounts and %d moments, must have %d, %d and %d"
              .formatted(counts.length, amounts.length, moments.length, width, AMOUNTS, MOMENTS));
    }
    return new ClientTallies(sectorCount, width, counts.clone(), amounts.clone(), moments.clone());
  }

  static int width(int sectorCount, int currencyCount) {
    return FIRST_SECTOR + sectorCount + currencyCount;
  }

  public void add(int row, ClientDeal deal) {
    int at = row * width;
    TradedSecurity security = deal.security();
    if (deal.bought()) {
      counts[at + PURCHASES]++;
      amounts[row * AMOUNTS] = sum(amounts[row * AMOUNTS], deal.value());
      moments[row * MOMENTS] += deal.epochSecond();
      if (security.riskClass() > 0) {
        counts[at + RISK_SUM] += security.riskClass();
        counts[at + RISK_COUNT]++;
      }
      if (security.instrumentClass() != null) {
        counts[at + FIRST_CLASS + security.instrumentClass().ordinal()]++;
      }
      if (security.sector() >= 0) {
        counts[at + FIRST_SECTOR + security.sector()]++;
      }
    } else {
      counts[at + SALES]++;
      amounts[row * AMOUNTS + 1] = sum(amounts[row * AMOUNTS + 1], deal.value());
      moments[row * MOMENTS + 1] += deal.epochSecond();
    }
    if (deal.currency() >= 0) {
      counts[at + FIRST_SECTOR + sectorCount + deal.currency()]++;
    }
    if (deal.commonChannel()) {
      counts[at + CHANNEL]++;
    }
    int last = row * MOMENTS + 2;
    moments[last] =
        deals(row) == 1 ? deal.epochSecond() : Math.max(moments[last], deal.epochSecond());
  }

  private static double sum(double before, double value) {
    return Math.min(before + value, Double.MAX_VALUE);
  }

  /** Rows x {@link #width()}; not to be written. */
  public int[] counts() {
    return counts;
  }

  /** Rows x 2; not to be written. */
  public double[] amounts() {
    return amounts;
  }

  /** Rows x 3; not to be written. */
  public long[] moments() {
    return moments;
  }

  int deals(int row) {
    return purchases(row) + sales(row);
  }

  int purchases(int row) {
    return counts[row * width + PURCHASES];
  }

  int sales(int row) {
    return counts[row * width + SALES];
  }

  double turnover(int row) {
    return sum(amounts[row * AMOUNTS], amounts[row * AMOUNTS + 1]);
  }

  /** Mean risk class bought; NaN where none is known. */
  double riskBought(int row) {
    return share(counts[row * width + RISK_SUM], counts[row * width + RISK_COUNT]);
  }

  double shareOf(InstrumentClass instrumentClass, int row) {
    return share(counts[row * width + FIRST_CLASS + instrumentClass.ordinal()], purchases(row));
  }

  double shareOfSector(int sector, int row) {
    return share(counts[row * width + FIRST_SECTOR + sector], purchases(row));
  }

  double shareOfCurrency(int currency, int row) {
    return share(counts[row * width + FIRST_SECTOR + sectorCount + currency], deals(row));
  }

  double shareOfChannel(int row) {
    return share(counts[row * width + CHANNEL], deals(row));
  }

  /** When the last deal was executed, null where there is none. */
  @Nullable Long last(int row) {
    return deals(row) == 0 ? null : moments[row * MOMENTS + 2];
  }

  /**
   * How long a purchase is held on average, seconds: the mean moment of leaving less that of
   * buying. A sale leaves when it is executed, and what was bought oftener than sold leaves at the
   * moment given, or at the last deal if that is later. NaN without purchases; at least 0.
   */
  double holdingSeconds(int row, long moment) {
    int purchases = purchases(row);
    if (purchases == 0) {
      return Double.NaN;
    }
    long open = Math.max(0, purchases - sales(row));
    double left =
        moments[row * MOMENTS + 1] + (double) open * Math.max(moment, moments[row * MOMENTS + 2]);
    double bought = (double) moments[row * MOMENTS] / purchases;
    return Math.max(0, left / (sales(row) + open) - bought);
  }

  private static double share(int part, int of) {
    return of == 0 ? Double.NaN : (double) part / of;
  }
}
