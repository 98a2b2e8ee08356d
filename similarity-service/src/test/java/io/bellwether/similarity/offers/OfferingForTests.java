package io.bellwether.similarity.offers;

/** Offers as the service makes them unless told otherwise. */
public final class OfferingForTests {

  private OfferingForTests() {}

  public static Offering usual() {
    return new Offering(new Grounds(), new Suitability(2, 3, 5, 7));
  }
}
