package io.bellwether.similarity.offers;

import io.bellwether.crosssell.Prospect;
import java.util.List;

/** What came of a question for the clients of a campaign. */
public sealed interface ProspectOutcome {

  /**
   * The likeliest first; a prospect's client is a row of the snapshot.
   *
   * @param riskClass 1 to 7, of a product the lowest of its securities; 0 where it is not known
   * @param holders clients who held it or any of it as of the snapshot
   */
  record Found(List<Prospect> prospects, int riskClass, int holders) implements ProspectOutcome {

    public Found {
      prospects = List.copyOf(prospects);
    }
  }

  /** The snapshot does not have it. */
  record Unknown(CampaignFor what) implements ProspectOutcome {}

  /** Neighbours of so many clients are not kept here. */
  record TooManyClients(int clients, int most) implements ProspectOutcome {}
}
