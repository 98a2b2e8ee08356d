package io.bellwether.markets.oracle;

/**
 * What could be reached by somebody who knows.
 *
 * @param knows what, such as {@code the scheme}
 * @param k length of the list
 * @param precision mean share of the k that were bought
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param investors how many it is a mean over
 */
public record OracleFigure(
    String knows, int k, double precision, double low, double high, int investors) {}
