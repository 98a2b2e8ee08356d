package io.bellwether.snapshots;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a service needs to answer: the models, what they index, and what each investor has
 * bought and is like. Immutable; a service shares one behind one reference and swaps it whole.
 *
 * <p>Shapes: interactions investors x securities; all models over the same securities; client
 * features and the mixed logit's rows one row an investor.
 */
public final class Snapshot {

  private final SnapshotManifest manifest;
  private final SecurityTable securities;
  private final List<String> investorIds;
  private final CsrMatrix interactions;
  private final PopularityModel popularity;
  private final ItemNeighboursModel itemNeighbours;
  private final ClientFeatures clientFeatures;
  private final @Nullable MixedLogit mixedLogit;

  /** A snapshot without a mixed logit. */
  public Snapshot(
      SnapshotManifest manifest,
      SecurityTable securities,
      List<String> investorIds,
      CsrMatrix interactions,
      PopularityModel popularity,
      ItemNeighboursModel itemNeighbours,
      ClientFeatures clientFeatures) {
    this(
        manifest,
        securities,
        investorIds,
        interactions,
        popularity,
        itemNeighbours,
        clientFeatures,
        null);
  }

  /**
   * A snapshot of parts that agree.
   *
   * @param investorIds strictly ascending by {@link String#compareTo}
   * @param interactions a value is the number of times bought
   * @param mixedLogit null where none was trained
   * @throws IllegalArgumentException naming both numbers where two parts do not agree, or if the
   *     served model is none of the models
   */
  public Snapshot(
      SnapshotManifest manifest,
      SecurityTable securities,
      List<String> investorIds,
      CsrMatrix interactions,
      PopularityModel popularity,
      ItemNeighboursModel itemNeighbours,
      ClientFeatures clientFeatures,
      @Nullable MixedLogit mixedLogit) {
    this.manifest = manifest;
    this.securities = securities;
    this.investorIds = List.copyOf(investorIds);
    this.interactions = interactions;
    this.popularity = popularity;
    this.itemNeighbours = itemNeighbours;
    this.clientFeatures = clientFeatures;
    this.mixedLogit = mixedLogit;
    checkAscending(this.investorIds);
    checkShapes();
    requireServed();
  }

  private static void checkAscending(List<String> investorIds) {
    for (int at = 0; at < investorIds.size(); at++) {
      Checks.notBlank("investor id %d".formatted(at), investorIds.get(at));
      if (at > 0 && investorIds.get(at - 1).compareTo(investorIds.get(at)) >= 0) {
        throw new IllegalArgumentException(
            "investor id %d must be above the one before it".formatted(at));
      }
    }
  }

  private void checkShapes() {
    String securityCount = "the number of securities";
    String investorCount = "the number of investors";
    Checks.equal("interactions rows", interactions.rowCount(), investorCount, investorIds.size());
    Checks.equal(
        "interactions columns", interactions.columnCount(), securityCount, securities.size());
    Checks.equal(
        "popularity securities", popularity.securityCount(), securityCount, securities.size());
    Checks.equal(
        "neighbours securities", itemNeighbours.securityCount(), securityCount, securities.size());
    Checks.equal(
        "client features rows", clientFeatures.rowCount(), investorCount, investorIds.size());
    if (mixedLogit != null) {
      Checks.equal(
          "mixed logit securities",
          mixedLogit.model().securityCount(),
          securityCount,
          securities.size());
      Checks.equal(
          "mixed logit investor rows",
          mixedLogit.investorRows().rowCount(),
          investorCount,
          investorIds.size());
    }
  }

  private void requireServed() {
    List<String> present =
        mixedLogit == null
            ? List.of(PopularityModel.NAME, ItemNeighboursModel.NAME)
            : List.of(PopularityModel.NAME, ItemNeighboursModel.NAME, ChoiceModel.NAME);
    if (!present.contains(manifest.servedModel())) {
      throw new IllegalArgumentException(
          "servedModel is %s, must be one of %s".formatted(manifest.servedModel(), present));
    }
  }

  public SnapshotManifest manifest() {
    return manifest;
  }

  public SecurityTable securities() {
    return securities;
  }

  /** Ascending; an investor's place is their row in the interactions and the client features. */
  public List<String> investorIds() {
    return investorIds;
  }

  /** The row of an investor, or -1 if they are not in this snapshot. */
  public int investorIndex(String id) {
    return Math.max(-1, Collections.binarySearch(investorIds, id));
  }

  public CsrMatrix interactions() {
    return interactions;
  }

  public PopularityModel popularity() {
    return popularity;
  }

  public ItemNeighboursModel itemNeighbours() {
    return itemNeighbours;
  }

  public ClientFeatures clientFeatures() {
    return clientFeatures;
  }

  /** The model that looks at features, null where none was trained. */
  public @Nullable MixedLogit mixedLogit() {
    return mixedLogit;
  }

  /** The mixed logit where it is the model that should answer, else null. */
  public @Nullable MixedLogit servedMixedLogit() {
    return manifest.servedModel().equals(ChoiceModel.NAME) ? mixedLogit : null;
  }

  /**
   * The model that the manifest says should answer, as it answers for an investor with these
   * features. A model that looks at none is the same for all.
   *
   * @throws IllegalArgumentException if a feature is beyond those that the model learned
   */
  public Model servedTo(FeatureRow investor) {
    MixedLogit featured = servedMixedLogit();
    if (featured != null) {
      return featured.model().of(investor);
    }
    return manifest.servedModel().equals(PopularityModel.NAME) ? popularity : itemNeighbours;
  }
}
