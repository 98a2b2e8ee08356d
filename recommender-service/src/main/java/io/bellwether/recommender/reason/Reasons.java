package io.bellwether.recommender.reason;

import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.snapshots.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The reasons that a snapshot's models give. A security has the purchases that its score rests on,
 * the strongest first, three at most; one whose score rests on none has its popularity.
 */
public final class Reasons {

  private static final int MOST = 3;

  private final Model served;
  private final Catalogue catalogue;
  private final float[] buyers;
  private final int investorCount;

  /** Reasons as of the snapshot: numbers of buyers do not count later trades. */
  public Reasons(Snapshot snapshot, Catalogue catalogue) {
    this.served = snapshot.served();
    this.catalogue = catalogue;
    this.buyers = snapshot.popularity().counts();
    this.investorCount = snapshot.investorIds().size();
  }

  /** Why the served model scores a security for a history; never empty. */
  public List<Reason> of(History history, int security) {
    List<Contribution> contributions = served.explain(history, security, MOST);
    return contributions.isEmpty()
        ? popular(security)
        : contributions.stream().map(this::boughtTogether).toList();
  }

  /** Why a security stands in a list that looks at nobody's history. */
  public List<Reason> popular(int security) {
    int investors = (int) buyers[security];
    return List.of(
        new Reason(
            Reason.Code.POPULAR,
            Map.of(
                "investors", String.valueOf(investors),
                "of", String.valueOf(investorCount)),
            String.format(Locale.ROOT, "Bought by %,d of %,d clients.", investors, investorCount)));
  }

  private Reason boughtTogether(Contribution contribution) {
    Listing bought = catalogue.listing(contribution.security());
    return new Reason(
        Reason.Code.BOUGHT_TOGETHER,
        Map.of(
            "security", bought.id(),
            "ticker", bought.ticker(),
            "name", bought.name(),
            "similarity", String.format(Locale.ROOT, "%.4f", contribution.amount())),
        "Clients who bought " + bought.spoken() + " also bought this.");
  }
}
