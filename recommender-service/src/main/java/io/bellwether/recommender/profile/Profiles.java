package io.bellwether.recommender.profile;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.contracts.event.Investor;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.FittedFeatures;
import io.bellwether.snapshots.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each investor, as a row of features for the model that is served. Begins with
 * the rows of the snapshot; a profile that comes in is encoded by the snapshot's own pipeline, so
 * that serving sees what training would have seen. Where the model in service looks at no features,
 * nothing is known of anybody.
 *
 * <p>Changed by one thread, read by any number.
 */
public final class Profiles {

  private final @Nullable FeaturePipeline pipeline;
  private final FeatureRow unknown;
  private final Map<String, FeatureRow> rows = new ConcurrentHashMap<>();

  /**
   * @throws RefusedSnapshotException if the pipeline cannot be read or does not fit the model
   */
  public Profiles(Snapshot snapshot) {
    FittedFeatures fitted = snapshot.servedLooksAtFeatures() ? snapshot.features() : null;
    this.pipeline = fitted == null ? null : pipeline(fitted);
    this.unknown = pipeline == null ? FeatureRow.none() : pipeline.investorRow(null);
    if (fitted != null) {
      for (int row = 0; row < snapshot.investorIds().size(); row++) {
        put(snapshot.investorIds().get(row), FeatureRow.ofRow(fitted.investorRows(), row));
      }
    }
  }

  private static FeaturePipeline pipeline(FittedFeatures fitted) {
    try {
      FeaturePipeline pipeline = FeaturePipeline.fromJson(fitted.pipeline());
      int learned = fitted.investorRows().columnCount();
      if (pipeline.investorNames().size() != learned) {
        throw new RefusedSnapshotException(
            "pipeline has %d investor features, must be those of the models, %d"
                .formatted(pipeline.investorNames().size(), learned));
      }
      return pipeline;
    } catch (IllegalArgumentException malformed) {
      throw new RefusedSnapshotException(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  /** The features of an investor; a row that says so where nothing is known. */
  public FeatureRow of(String investorId) {
    return rows.getOrDefault(investorId, unknown);
  }

  /** Whether a profile of the investor says anything. */
  public boolean knows(String investorId) {
    return rows.containsKey(investorId);
  }

  /** The name of each feature, by its column. */
  public List<String> featureNames() {
    return pipeline == null ? List.of() : pipeline.investorNames();
  }

  /** An investor has a new profile. */
  public void describe(Investor investor) {
    if (pipeline != null) {
      put(investor.id().value(), pipeline.investorRow(investor));
    }
  }

  /** All that is known of an investor is forgotten. */
  public void erase(String investorId) {
    rows.remove(investorId);
  }

  private void put(String investorId, FeatureRow row) {
    if (row.equals(unknown)) {
      rows.remove(investorId);
    } else {
      rows.put(investorId, row);
    }
  }
}
