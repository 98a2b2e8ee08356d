package io.bellwether.recommender.reason;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.Contribution;
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
   * @param served as it answers for these features and this history
   */
  public List<Reason> of(
      Model.ForHistory served, FeatureRow features, int security, Language language) {
    return of(served.explain(security, MOST), features, List.of(), security, language);
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
      int security,
      Language language) {
    Wording wording = language.wording();
    List<Weighed> found = new ArrayList<>();
    for (Contribution contribution : holdings) {
      found.add(new Weighed(contribution.amount(), boughtTogether(contribution, wording)));
    }
    for (TwoStageModel.Contribution figure : figures) {
      if (figure.amount() >= ProfileReasons.LEAST) {
        found.add(new Weighed((float) figure.amount(), figure(figure, wording)));
      }
    }
    if (profileReasons != null) {
      found.addAll(profileReasons.of(features, security, wording));
    }
    // the sort is stable: of equal amounts the purchase comes first
    found.sort(Comparator.comparingDouble(Weighed::amount).reversed());
    return found.isEmpty()
        ? popular(security, language)
        : found.stream().limit(MOST).map(Weighed::reason).toList();
  }

  /** Why a security stands in a list that looks at nobody's history. */
  public List<Reason> popular(int security, Language language) {
    int investors = (int) buyers[security];
    return List.of(
        new Reason(
            Reason.Code.POPULAR,
            Map.of(
                "investors", String.valueOf(investors),
                "of", String.valueOf(investorCount)),
            language.wording().popular(investors, investorCount)));
  }

  /** Why a security stands in a list of those like another. */
  public List<Reason> similar(int seed, float similarity, Language language) {
    Listing listing = catalogue.listing(seed);
    return List.of(
        new Reason(
            Reason.Code.SIMILAR,
            parameters(listing, similarity),
            language.wording().similar(listing)));
  }

  private static Reason figure(TwoStageModel.Contribution figure, Wording wording) {
    String value =
        Float.isNaN(figure.value()) ? "unknown" : NumberText.PLAIN.decimal(figure.value());
    return new Reason(
        Reason.Code.FIGURE,
        Map.of(
            "figure", figure.feature(),
            "value", value,
            "strength", String.format(Locale.ROOT, "%.4f", figure.amount())),
        wording.figure(figure.feature(), figure.value()));
  }

  private Reason boughtTogether(Contribution contribution, Wording wording) {
    Listing bought = catalogue.listing(contribution.security());
    return new Reason(
        Reason.Code.BOUGHT_TOGETHER,
        parameters(bought, contribution.amount()),
        wording.boughtTogether(bought));
  }

  private static Map<String, String> parameters(Listing listing, float similarity) {
    return Map.of(
        "security", listing.id(),
        "ticker", listing.ticker(),
        "name", listing.name(),
        "similarity", NumberText.PLAIN.decimal(similarity));
  }
}
