package io.bellwether.markets.causal;

/**
 * What the numbers of a taste and of a security's traits stand for. How keen an investor is on a
 * security, in log-odds, is the inner product of the two.
 *
 * <pre>
 * number              of the security                   of the investor
 * beta                standardised                      risk profile, private
 * dividend, growth    standardised                      age, private
 * hidden, 8 of them   drawn, nobody sees them           private
 * price, its square   standardised log                  deposit: 2 k d and -k
 * occupation, 5       what each favours of its sector   1 at the investor's own
 * education, 4        the same                          1 at the investor's own
 * region, 10          1 at its own                      1 at the investor's own
 * </pre>
 */
final class Dimensions {

  static final int BETA = 0;
  static final int DIVIDEND = 1;
  static final int GROWTH = 2;
  static final int HIDDEN = 3;
  static final int HIDDEN_COUNT = 8;

  /** The first of them are what a private taste acts on. */
  static final int PRIVATE_COUNT = HIDDEN + HIDDEN_COUNT;

  static final int PRICE = PRIVATE_COUNT;
  static final int PRICE_SQUARED = PRICE + 1;
  static final int OCCUPATION = PRICE_SQUARED + 1;
  static final int EDUCATION = OCCUPATION + 5;
  static final int REGION = EDUCATION + 4;
  static final int COUNT = REGION + 10;

  /** A multiple of the lanes of the kernels. */
  static final int PADDED = 32;

  private Dimensions() {}
}
