package io.bellwether.cli.evaluate.dataset;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import java.util.List;

/**
 * An interactions file in memory. Indices follow the order of the ids, and rows the order of
 * investor, security, time, weight and price, so that the order of the file changes no bit of what
 * is computed from it.
 *
 * @param notes what a reader should know of the features, a sentence each
 */
public record Dataset(
    Interactions interactions,
    IdOrder investors,
    IdOrder securities,
    Facts facts,
    Features<Investor> ofInvestors,
    Features<Security> ofSecurities,
    List<String> notes) {

  public Dataset {
    notes = List.copyOf(notes);
  }

  /** Whether anything is known beside the interactions. */
  public boolean hasFeatures() {
    return !(ofInvestors instanceof Features.Absent) || !(ofSecurities instanceof Features.Absent);
  }

  /** Whether it is known when anything happened. */
  public boolean isTimed() {
    return facts.period().isPresent();
  }
}
