package io.bellwether.scraper.figure;

import io.bellwether.contracts.event.InstrumentClass;
import org.jspecify.annotations.Nullable;

/** The class of an instrument, told by the industry that a site sorts it under. */
public final class Instruments {

  private Instruments() {}

  /** Null where no industry is given: a fund cannot be told from a stock then. */
  public static @Nullable InstrumentClass ofIndustry(String industry) {
    if (industry.isBlank()) {
      return null;
    }
    boolean fund =
        industry.equals("Exchange Traded Fund") || industry.startsWith("Closed-End Fund");
    return fund ? InstrumentClass.FUND : InstrumentClass.STOCK;
  }
}
