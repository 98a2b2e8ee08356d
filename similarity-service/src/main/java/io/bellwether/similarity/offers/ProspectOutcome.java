package io.bellwether.similarity.offers;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.crosssell.Prospect;
import java.util.List;

/** What came of a question for the clients of a campaign. */
public sealed interface ProspectOutcome {

  /**
   * The likeliest first; a prospect's client is a row of the snapshot.
   *
   * @param riskClass of the security, 1 to 7; 0 where it is not known
   * @param holders clients who held it as of the snapshot
   */
  record Found(List<Prospect> prospects, int riskClass, int holders) implements ProspectOutcome {

    public Found {
      prospects = List.copyOf(prospects);
    }
  }

  /** The snapshot does not have the security. */
  record Unknown(SecurityId security) implements ProspectOutcome {}

  /** Neighbours of so many clients are not kept here. */
  record TooManyClients(int clients, int most) implements ProspectOutcome {}
}
