package io.bellwether.snapshots.models;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models of a snapshot, by name, in the order in which they were given. Immutable. */
public final class Models {

  private final Map<String, StoredModel> byName = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two have one name
   */
  private Models(Collection<StoredModel> models) {
    for (StoredModel model : models) {
      if (byName.putIfAbsent(model.name(), model) != null) {
        throw new IllegalArgumentException("model %s is there twice".formatted(model.name()));
      }
    }
  }

  /** Models that look at no features. */
  public static Models of(Model... models) {
    return ofStored(Arrays.stream(models).<StoredModel>map(StoredModel.Plain::new).toList());
  }

  static Models ofStored(Collection<StoredModel> models) {
    return new Models(models);
  }

  /** These and one more. */
  public Models with(Model model) {
    return with(new StoredModel.Plain(model));
  }

  /** These and one more, which looks at features. */
  public Models with(FeaturedModel model) {
    return with(new StoredModel.Featured(model));
  }

  private Models with(StoredModel model) {
    return new Models(Stream.concat(byName.values().stream(), Stream.of(model)).toList());
  }

  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Collection<StoredModel> all() {
    return byName.values();
  }

  public int securityCount(String name) {
    return stored(name).securityCount();
  }

  /** Whether any model looks at features. */
  public boolean lookAtFeatures() {
    return byName.values().stream().anyMatch(StoredModel.Featured.class::isInstance);
  }

  /** Columns that the models which look at features have learned; 0 where none does. */
  public int investorFeatureCount() {
    int most = 0;
    for (StoredModel model : byName.values()) {
      if (model instanceof StoredModel.Featured(FeaturedModel featured)) {
        most = Math.max(most, featured.investorFeatureCount());
      }
    }
    return most;
  }

  /** A model that looks at features; null where there is none of this name. */
  public @Nullable FeaturedModel featured(String name) {
    return byName.get(name) instanceof StoredModel.Featured(FeaturedModel model) ? model : null;
  }

  /** A model by its name and type; null where there is none of both. */
  public <M> @Nullable M find(String name, Class<M> type) {
    StoredModel stored = byName.get(name);
    return stored != null && type.isInstance(stored.model()) ? type.cast(stored.model()) : null;
  }

  /**
   * A model as it answers for an investor with these features; one that looks at none is the same
   * for all.
   *
   * @throws IllegalArgumentException if there is none of this name, or a feature is beyond those
   *     that it learned
   */
  public Model answering(String name, FeatureRow investor) {
    return stored(name).answering(investor);
  }

  private StoredModel stored(String name) {
    StoredModel stored = byName.get(name);
    if (stored == null) {
      throw new IllegalArgumentException(
          "model is %s, must be one of %s".formatted(name, byName.keySet()));
    }
    return stored;
  }
}
