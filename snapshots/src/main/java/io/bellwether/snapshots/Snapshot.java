package io.bellwether.snapshots;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.Collections;
import java.util.List;

/**
 * All that a service needs to answer: the models, what they index, and what each investor has
 * bought and is like. Immutable; a service shares one behind one reference and swaps it whole.
 *
 * <p>Shapes: interactions investors x securities; both models over the same securities; client
 * features one row an investor.
 */
public final class Snapshot {

  private final SnapshotManifest manifest;
  private final SecurityTable securities;
  private final List<String> investorIds;
  private final CsrMatrix interactions;
  private final PopularityModel popularity;
  private final ItemNeighboursModel itemNeighbours;
  private final ClientFeatures clientFeatures;
  private final Model served;

  /**
   * A snapshot of parts that agree.
   *
   * @param investorIds strictly ascending by {@link String#compareTo}
   * @param interactions a value is the number of times bought
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
      ClientFeatures clientFeatures) {
    this.manifest = manifest;
    this.securities = securities;
    this.investorIds = List.copyOf(investorIds);
    this.interactions = interactions;
    this.popularity = popularity;
    this.itemNeighbours = itemNeighbours;
    this.clientFeatures = clientFeatures;
    checkAscending(this.investorIds);
    checkShapes();
    this.served = chosen(manifest.servedModel());
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
  }

  private Model chosen(String name) {
    return switch (name) {
      case PopularityModel.NAME -> popularity;
      case ItemNeighboursModel.NAME -> itemNeighbours;
      default ->
          throw new IllegalArgumentException(
              "servedModel is %s, must be %s or %s"
                  .formatted(name, PopularityModel.NAME, ItemNeighboursModel.NAME));
    };
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

  /** The model that the manifest says should answer. */
  public Model served() {
    return served;
  }
}
