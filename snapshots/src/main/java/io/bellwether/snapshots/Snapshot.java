package io.bellwether.snapshots;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.snapshots.models.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a service needs to answer: the models, what they index, and what each investor has
 * bought and is like. Immutable; a service shares one behind one reference and swaps it whole.
 *
 * <p>Shapes: interactions investors x securities; all models over the same securities; client
 * features and fitted investor rows one row an investor.
 *
 * @param interactions a value is the number of times bought
 * @param models popularity of all time is one of them
 * @param features null where no model looks at any
 * @param secondStage null where none was trained
 */
public record Snapshot(
    SnapshotManifest manifest,
    SecurityTable securities,
    InvestorTable investors,
    CsrMatrix interactions,
    Models models,
    ClientFeatures clientFeatures,
    @Nullable FittedFeatures features,
    @Nullable SecondStage secondStage) {

  /** A snapshot without a second stage. */
  public Snapshot(
      SnapshotManifest manifest,
      SecurityTable securities,
      InvestorTable investors,
      CsrMatrix interactions,
      Models models,
      ClientFeatures clientFeatures,
      @Nullable FittedFeatures features) {
    this(manifest, securities, investors, interactions, models, clientFeatures, features, null);
  }

  /**
   * @throws IllegalArgumentException naming both numbers where two parts do not agree, or if the
   *     served model is none of the models
   */
  public Snapshot {
    String securityCount = "the number of securities";
    String investorCount = "the number of investors";
    Checks.equal("interactions rows", interactions.rowCount(), investorCount, investors.size());
    Checks.equal(
        "interactions columns", interactions.columnCount(), securityCount, securities.size());
    Checks.equal(
        "client features rows", clientFeatures.rowCount(), investorCount, investors.size());
    FittedClients clients = clientFeatures.fitted();
    if (clients != null) {
      clients.check(investors.size(), interactions.nonZeroCount());
    }
    if (models.lookAtFeatures() != (features != null)) {
      throw new IllegalArgumentException(
          "features are %s, must be there where a model looks at them, and only there"
              .formatted(features == null ? "absent" : "there"));
    }
    for (String name : models.names()) {
      Checks.equal(
          name + " securities", models.securityCount(name), securityCount, securities.size());
      checkFeatures(models.featured(name), features);
    }
    if (features != null) {
      Checks.equal(
          "investor rows", features.investorRows().rowCount(), investorCount, investors.size());
    }
    requireOneOf("a model that is there", PopularityModel.NAME, models.names());
    requireOneOf("servedModel", manifest.servedModel(), answering(models, secondStage));
  }

  private static List<String> answering(Models models, @Nullable SecondStage secondStage) {
    List<String> names = new ArrayList<>(models.names());
    if (secondStage != null) {
      names.add(SecondStage.NAME);
    }
    return names;
  }

  private static void checkFeatures(
      @Nullable FeaturedModel model, @Nullable FittedFeatures features) {
    if (model != null && features != null) {
      Checks.equal(
          "columns of the investor rows",
          features.investorRows().columnCount(),
          "the investor features of " + model.name(),
          model.investorFeatureCount());
    }
  }

  private static void requireOneOf(String what, String name, List<String> present) {
    if (!present.contains(name)) {
      throw new IllegalArgumentException(
          "%s is %s, must be one of %s".formatted(what, name, present));
    }
  }

  /** Ascending; an investor's place is their row in the interactions and the client features. */
  public List<String> investorIds() {
    return investors.ids();
  }

  /** The row of an investor, or -1 if they are not in this snapshot. */
  public int investorIndex(String id) {
    return investors.indexOf(id);
  }

  /** How many investors ever bought each security. */
  public PopularityModel popularity() {
    return Objects.requireNonNull(models.find(PopularityModel.NAME, PopularityModel.class));
  }

  /** What should order the candidates, where that is what should answer; else null. */
  public @Nullable SecondStage servedSecondStage() {
    return manifest.servedModel().equals(SecondStage.NAME) ? secondStage : null;
  }

  /** Whether what should answer looks at what investors are like. */
  public boolean servedLooksAtFeatures() {
    return servedSecondStage() != null || servedFeatured() != null;
  }

  /** The model that should answer, where it looks at features; null where it looks at none. */
  public @Nullable FeaturedModel servedFeatured() {
    return models.featured(manifest.servedModel());
  }

  /**
   * The model that the manifest says should answer, as it answers for an investor with these
   * features. A model that looks at none is the same for all.
   *
   * @throws IllegalArgumentException if a feature is beyond those that the model learned, or a
   *     second stage should answer
   */
  public Model servedTo(FeatureRow investor) {
    return models.answering(manifest.servedModel(), investor);
  }
}
