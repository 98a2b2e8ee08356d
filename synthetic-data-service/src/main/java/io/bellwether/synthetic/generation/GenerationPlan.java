package io.bellwether.synthetic.generation;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strengths;
import io.bellwether.markets.scheme.TradeHistory;
import io.bellwether.markets.scheme.Weeks;
import java.time.LocalDate;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** A validated request, by its source. */
sealed interface GenerationPlan {

  /** The published portrait and the published scheme. */
  record Portrait(int investors, long seed, Weeks weeks) implements GenerationPlan {

    public Portrait {
      if (investors < 1 || investors > TradeHistory.MOST_INVESTORS) {
        throw new InvalidValueException(
            "investors", investors, "1 to " + TradeHistory.MOST_INVESTORS);
      }
    }

    Portrait(int investors, long seed, int year, int fromWeek, int toWeek) {
      this(investors, seed, new Weeks(year, fromWeek, toWeek));
    }
  }

  /**
   * A market with known causes.
   *
   * @param securities how many to make up; null to buy those of the log
   */
  record Market(MarketPlan plan, @Nullable Integer securities) implements GenerationPlan {

    public Market {
      if (securities != null
          && (securities < MadeUpCatalogue.LEAST || securities > MadeUpCatalogue.MOST)) {
        throw new InvalidValueException(
            "securities", securities, MadeUpCatalogue.LEAST + " to " + MadeUpCatalogue.MOST);
      }
    }
  }

  /** A market with known causes over recorded clients and assets. */
  record Clients(MarketPlan plan, String folder) implements GenerationPlan {}

  /** The plan of a market, from strengths by name. */
  static MarketPlan market(
      int investors,
      LocalDate monday,
      int weeks,
      double ordersAWeek,
      long seed,
      Map<String, Double> strengths) {
    for (Entry<String, @Nullable Double> strength : strengths.entrySet()) {
      if (strength.getValue() == null) {
        throw new InvalidValueException(strength.getKey(), null, "a number");
      }
    }
    return new MarketPlan(investors, monday, weeks, ordersAWeek, seed, Strengths.of(strengths));
  }
}
