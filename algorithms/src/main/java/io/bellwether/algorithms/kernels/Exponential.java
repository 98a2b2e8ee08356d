package io.bellwether.algorithms.kernels;

/**
 * e^x in float32 with a relative error below 2e-7, from the same few products and sums in any
 * register: {@code x = k ln 2 + r}, a polynomial in r, and k added to the exponent.
 *
 * @see "Moshier: Methods and Programs for Mathematical Functions, 1989; the coefficients are those
 *     of its expf"
 */
final class Exponential {

  /** Below it e^x is taken to be what it is here, 1.6e-38, the least number of full precision. */
  static final float LEAST = -87f;

  static final float LOG2_E = 1.44269504f;

  /** Added to a small number it leaves the nearest whole one in the last bits. */
  static final float MAGIC = 12_582_912f;

  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;
  static final float C0 = 5.0000001201e-1f;
  static final float C1 = 1.6666665459e-1f;
  static final float C2 = 4.1665795894e-2f;
  static final float C3 = 8.3334519073e-3f;
  static final float C4 = 1.3981999507e-3f;
  static final float C5 = 1.9875691500e-4f;

  private Exponential() {}

  /** For x up to 88. */
  static float of(float argument) {
    float x = Math.max(argument, LEAST);
    float rounded = Math.fma(x, LOG2_E, MAGIC);
    float whole = rounded - MAGIC;
    float r = Math.fma(whole, -LN2_LOW, Math.fma(whole, -LN2_HIGH, x));
    float p = Math.fma(C5, r, C4);
    p = Math.fma(p, r, C3);
    p = Math.fma(p, r, C2);
    p = Math.fma(p, r, C1);
    p = Math.fma(p, r, C0);
    float series = Math.fma(p, r * r, r + 1f);
    return Float.intBitsToFloat(
        Float.floatToRawIntBits(series) + (Float.floatToRawIntBits(rounded) << 23));
  }
}
