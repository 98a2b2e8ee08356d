package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of a file: a directory, which is JSON and names them with kind and settings, and the
 * tensors of each below {@code models.NAME.}
 */
public final class ModelDirectory {

  private static final List<ModelLayout<?>> LAYOUTS =
      List.of(
          new PopularityLayout(),
          new ItemNeighboursLayout(),
          new MixedLogitLayout(),
          new AlsLayout(),
          new BprLayout(),
          new HybridLayout());

  private record Entry(String name, String kind, JsonNode settings) {}

  private ModelDirectory() {}

  /** Writes the models in their order, and gives the directory. */
  public static String write(Models models, TensorSink sink) {
    List<Entry> entries = new ArrayList<>();
    for (StoredModel model : models.all()) {
      ModelLayout<?> layout =
          LAYOUTS.stream()
              .filter(each -> each.type().isInstance(model.model()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no layout for " + model.name()));
      entries.add(write(model, layout, sink.under(prefix(model.name()))));
    }
    return SettingsJson.write(entries);
  }

  private static <M> Entry write(StoredModel stored, ModelLayout<M> layout, TensorSink sink) {
    M model = layout.type().cast(stored.model());
    layout.write(model, sink);
    return new Entry(stored.name(), layout.kind(), SettingsJson.tree(layout.settings(model)));
  }

  /**
   * The models of a file.
   *
   * @throws IllegalArgumentException if the directory is not whole, or has a kind that is not known
   *     here
   */
  public static Models read(String directory, int securityCount, TensorSource source) {
    List<StoredModel> models = new ArrayList<>();
    for (Entry entry : SettingsJson.read(directory, Entry[].class)) {
      models.add(read(entry, securityCount, source.under(prefix(entry.name()))));
    }
    return Models.ofStored(models);
  }

  private static StoredModel read(Entry entry, int securityCount, TensorSource source) {
    StoredModel model =
        StoredModel.of(layout(entry).read(entry.name(), entry.settings(), securityCount, source));
    if (!model.name().equals(entry.name())) {
      throw new IllegalArgumentException(
          "model %s of kind %s is called %s, must be called as in the directory"
              .formatted(entry.name(), entry.kind(), model.name()));
    }
    return model;
  }

  private static ModelLayout<?> layout(Entry entry) {
    return LAYOUTS.stream()
        .filter(layout -> layout.kind().equals(entry.kind()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "model %s is of kind %s, must be of one of %s"
                        .formatted(
                            entry.name(),
                            entry.kind(),
                            LAYOUTS.stream().map(ModelLayout::kind).toList())));
  }

  private static String prefix(String name) {
    return "models." + name + ".";
  }

  /**
   * The directory of the formats before there was one.
   *
   * @param mixedLogitSettings JSON, null where there is no mixed logit
   */
  public static String ofEarlierFormats(@Nullable String mixedLogitSettings) {
    List<Entry> entries = new ArrayList<>();
    JsonNode nothing = SettingsJson.tree(Map.of());
    entries.add(new Entry("popularity", PopularityLayout.KIND, nothing));
    entries.add(new Entry("item-cosine", ItemNeighboursLayout.KIND, nothing));
    if (mixedLogitSettings != null) {
      entries.add(
          new Entry(
              "mixed-logit",
              MixedLogitLayout.KIND,
              SettingsJson.read(mixedLogitSettings, JsonNode.class)));
    }
    return SettingsJson.write(entries);
  }
}
