package io.bellwether.similarity.offers;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Security;

/** By what securities are grouped to products. */
public enum ProductKind {
  /** Stocks, bonds, funds. */
  CLASS {
    @Override
    String productOf(Security security) {
      InstrumentClass of = security.instrumentClass();
      return of == null ? "" : of.name();
    }
  },
  SECTOR {
    @Override
    String productOf(Security security) {
      return security.sector();
    }
  },
  INDUSTRY {
    @Override
    String productOf(Security security) {
      return security.industry();
    }
  };

  /** The name of a security's product; empty where it is of none. */
  abstract String productOf(Security security);
}
