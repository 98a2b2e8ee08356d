package io.bellwether.similarity.offers;

import io.bellwether.contracts.identity.InvestorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a question for offers. */
public sealed interface OfferOutcome {

  /**
   * The best first; of equal scores the lower index first.
   *
   * @param mostRisk the highest risk class that suits the client; null where any was asked for
   */
  record Found(List<ClientOffer> offers, @Nullable Integer mostRisk) implements OfferOutcome {

    public Found {
      offers = List.copyOf(offers);
    }
  }

  /** The client asked to be left alone with offers. */
  record OptedOut() implements OfferOutcome {}

  /** Nobody has heard of the client. */
  record Unknown(InvestorId investor) implements OfferOutcome {}
}
