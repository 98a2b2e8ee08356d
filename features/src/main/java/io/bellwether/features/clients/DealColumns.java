package io.bellwether.features.clients;

import java.util.List;

/**
 * Deals of one side in columns of equal length, those of one client in the order in which they came
 * in. Keeps the arrays it is given; nobody may write to them afterwards.
 */
public final class DealColumns {

  private final int[] clients;
  private final int[] securities;
  private final long[] epochSeconds;
  private final double[] values;
  private final float[] quantities;
  private final short[] made;
  private final List<DealTerms> terms;

  /**
   * @param clients index of each deal's client
   * @param securities index of each deal's security
   * @param epochSeconds when each was executed
   * @param values quantity times price, in its own currency
   * @param quantities units
   * @param made on which of the terms each was made
   * @param terms distinct
   */
  public DealColumns(
      int[] clients,
      int[] securities,
      long[] epochSeconds,
      double[] values,
      float[] quantities,
      short[] made,
      List<DealTerms> terms) {
    requireLength("securities", securities.length, clients.length);
    requireLength("epochSeconds", epochSeconds.length, clients.length);
    requireLength("values", values.length, clients.length);
    requireLength("quantities", quantities.length, clients.length);
    requireLength("made", made.length, clients.length);
    this.clients = clients;
    this.securities = securities;
    this.epochSeconds = epochSeconds;
    this.values = values;
    this.quantities = quantities;
    this.made = made;
    this.terms = List.copyOf(terms);
  }

  private static void requireLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "%d %s, must be as many as clients, %d".formatted(length, name, expected));
    }
  }

  public int size() {
    return clients.length;
  }

  public int client(int deal) {
    return clients[deal];
  }

  public int security(int deal) {
    return securities[deal];
  }

  public float quantity(int deal) {
    return quantities[deal];
  }

  long epochSecond(int deal) {
    return epochSeconds[deal];
  }

  double value(int deal) {
    return values[deal];
  }

  /** Place among the terms. */
  int terms(int deal) {
    return made[deal];
  }

  List<DealTerms> terms() {
    return terms;
  }
}
