package io.bellwether.snapshots;

import io.bellwether.snapshots.models.ModelDirectory;
import java.util.Map;

/**
 * Versions 1 and 2, which are read and no longer written. They had no directory of models but three
 * models with names of their own: popularity, item-cosine and, in version 2, a mixed logit whose
 * settings were metadata. They had no facts.
 */
final class EarlierFormats {

  static final int LAST = 2;

  private static final int WITH_MIXED_LOGIT = 2;
  private static final String MIXED_LOGIT = "bellwether.mixed_logit";

  private static final Map<String, String> PREFIXES =
      Map.of(
          "models.popularity.", "popularity.",
          "models.item-cosine.neighbours", "item_neighbours",
          "models.mixed-logit.", "mixed_logit.",
          "features.", "mixed_logit.");

  private EarlierFormats() {}

  static String directory(Map<String, String> metadata, int version) {
    return ModelDirectory.ofEarlierFormats(
        version < WITH_MIXED_LOGIT ? null : metadata.get(MIXED_LOGIT));
  }

  /** What a tensor was called. */
  static String nameInFile(String name) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (name.startsWith(prefix.getKey())) {
        return prefix.getValue() + name.substring(prefix.getKey().length());
      }
    }
    return name;
  }
}
