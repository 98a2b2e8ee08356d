package io.bellwether.features.clients;

import io.bellwether.contracts.event.InstrumentClass;
import org.jspecify.annotations.Nullable;

/**
 * What a deal needs to know of the security.
 *
 * @param instrumentClass null where unknown
 * @param sector place among the fitted sectors; -1 for any other or the unknown
 * @param riskClass 1 to 7; 0 where unknown
 */
public record TradedSecurity(@Nullable InstrumentClass instrumentClass, int sector, int riskClass) {

  static final TradedSecurity UNKNOWN = new TradedSecurity(null, -1, 0);
}
