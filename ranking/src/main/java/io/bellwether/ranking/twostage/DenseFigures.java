package io.bellwether.ranking.twostage;

import java.util.List;

/**
 * Dense rows of every investor and every security as of one moment, as trees read them: NaN is
 * missing. Keeps the arrays it is given; nobody may write to them afterwards.
 */
public final class DenseFigures {

  private final List<String> investorNames;
  private final float[] investors;
  private final List<String> securityNames;
  private final float[] securities;
  private final PairFigure pair;

  /** What an investor and a security are to each other: a pure function of a row of either. */
  public interface PairFigure {

    List<String> names();

    /** Writes as many figures as there are names from {@code at} on. */
    void into(
        float[] investors, int investorAt, float[] securities, int securityAt, float[] out, int at);

    /** Nothing is known of pairs. */
    static PairFigure none() {
      return new PairFigure() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public void into(
            float[] investors,
            int investorAt,
            float[] securities,
            int securityAt,
            float[] out,
            int at) {}
      };
    }
  }

  /**
   * @param investors investors x investor names, row-major
   * @param securities securities x security names, row-major
   * @throws IllegalArgumentException naming both numbers if an array is no whole number of rows
   */
  public DenseFigures(
      List<String> investorNames,
      float[] investors,
      List<String> securityNames,
      float[] securities,
      PairFigure pair) {
    check("investors", investors.length, investorNames.size());
    check("securities", securities.length, securityNames.size());
    this.investorNames = List.copyOf(investorNames);
    this.investors = investors;
    this.securityNames = List.copyOf(securityNames);
    this.securities = securities;
    this.pair = pair;
  }

  /** Nothing is known of anybody. */
  public static DenseFigures none() {
    return new DenseFigures(List.of(), new float[0], List.of(), new float[0], PairFigure.none());
  }

  /** The investors of one and the securities of another, and so without pairs. */
  public static DenseFigures ofSides(DenseFigures investors, DenseFigures securities) {
    return new DenseFigures(
        investors.investorNames,
        investors.investors,
        securities.securityNames,
        securities.securities,
        PairFigure.none());
  }

  /** The same without what is known of investors, and so without pairs. */
  public DenseFigures withoutInvestors() {
    return new DenseFigures(List.of(), new float[0], securityNames, securities, PairFigure.none());
  }

  /** The same without what is known of securities, and so without pairs. */
  public DenseFigures withoutSecurities() {
    return new DenseFigures(investorNames, investors, List.of(), new float[0], PairFigure.none());
  }

  List<String> investorNames() {
    return investorNames;
  }

  List<String> securityNames() {
    return securityNames;
  }

  List<String> pairNames() {
    return pair.names();
  }

  /** A copy of one investor's row. */
  public float[] investorRow(int investor) {
    int width = investorNames.size();
    float[] row = new float[width];
    System.arraycopy(investors, investor * width, row, 0, width);
    return row;
  }

  /** Writes a security's row and the figures of the pair. */
  void into(float[] investorRow, int security, float[] out, int at) {
    int width = securityNames.size();
    System.arraycopy(securities, security * width, out, at, width);
    pair.into(investorRow, 0, securities, security * width, out, at + width);
  }

  private static void check(String name, int length, int width) {
    if (width == 0 ? length != 0 : length % width != 0) {
      throw new IllegalArgumentException(
          "%s has %d figures, must be whole rows of %d".formatted(name, length, width));
    }
  }
}
