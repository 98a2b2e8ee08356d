package io.bellwether.recommender.reason;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.ranking.twostage.TwoStageModel;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.recommender.catalogue.Listing;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reasons that a snapshot's models give. A security has the purchases and the features of the
 * client that its score rests on, the strongest first, three at most; one whose score rests on none
 * has its popularity.
 */
public final class Reasons {

  /** Most reasons of one security. */
  public static final int MOST = 3;

  private final @Nullable ProfileReasons profileReasons;
  private final Catalogue catalogue;
  private final float[] buyers;
  private final int investorCount;

  /**
   * Reasons as of the snapshot: numbers of buyers do not count later trades.
   *
   * @param featureNames of the served model's investor features, by column
   */
  public Reasons(Snapshot snapshot, List<String> featureNames, Catalogue catalogue) {
    ChoiceModel choice =
        snapshot.servedLooksAtFeatures()
            ? snapshot.models().find(ChoiceModel.NAME, ChoiceModel.class)
            : null;
    this.profileReasons = choice == null ? null : new ProfileReasons(choice, featureNames);
    this.catalogue = catalogue;
    this.buyers = snapshot.popularity().counts();
    this.investorCount = snapshot.investorIds().size();
  }

  /**
   * Why the served model scores a security for a history and features; never empty.
   *
   * @param served as it answers for these features
   */
  public List<Reason> of(Model served, History history, FeatureRow features, int security) {
    return of(served.explain(history, security, MOST), features, List.of(), security);
  }

  /**
   * Why two stages score a security; never empty.
   *
   * @param holdings the purchases that its score rests on
   * @param figures what the trees make of it; those that speak against it are no reasons
   */
  public List<Reason> of(
      List<Contribution> holdings,
      FeatureRow features,
      List<TwoStageModel.Contribution> figures,
      int security) {
    List<Weighed> found = new ArrayList<>();
    for (Contribution contribution : holdings) {
      found.add(new Weighed(contribution.amount(), boughtTogether(contribution)));
    }
    for (TwoStageModel.Contribution figure : figures) {
      if (figure.amount() >= ProfileReasons.LEAST) {
        found.add(new Weighed((float) figure.amount(), figure(figure)));
      }
    }
    if (profileReasons != null) {
      found.addAll(profileReasons.of(features, security));
    }
    // the sort is stable: of equal amounts the purchase comes first
    found.sort(Comparator.comparingDouble(Weighed::amount).reversed());
    return found.isEmpty()
        ? popular(security)
        : found.stream().limit(MOST).map(Weighed::reason).toList();
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

  private static Reason figure(TwoStageModel.Contribution figure) {
    String value =
        Float.isNaN(figure.value())
            ? "unknown"
            : String.format(Locale.ROOT, "%.4f", figure.value());
    return new Reason(
        Reason.Code.FIGURE,
        Map.of(
            "figure", figure.feature(),
            "value", value,
            "strength", String.format(Locale.ROOT, "%.4f", figure.amount())),
        "%s is %s, which speaks for it.".formatted(figure.feature(), value));
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
