package io.bellwether.similarity.offers;

import io.bellwether.contracts.identity.InvestorId;
import java.util.List;

/** What came of a question for offers. */
public sealed interface OfferOutcome {

  /**
   * The best first; of equal scores the lower index first.
   *
   * @param mostRisk the highest risk class that was offered
   */
  record Found(List<ClientOffer> offers, int mostRisk) implements OfferOutcome {

    public Found {
      offers = List.copyOf(offers);
    }
  }

  /** The client asked to be left alone with offers. */
  record OptedOut() implements OfferOutcome {}

  /** Nobody has heard of the client. */
  record Unknown(InvestorId investor) implements OfferOutcome {}
}
