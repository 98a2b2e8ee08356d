package io.bellwether.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The manifest as JSON: fields in the record's order, maps by ascending key. */
final class ManifestJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ManifestJson() {}

  static String write(SnapshotManifest manifest) {
    try {
      return JSON.writeValueAsString(manifest);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("manifest cannot be written as JSON", unwritable);
    }
  }

  /**
   * Reads a manifest, its format version before anything else.
   *
   * @throws CorruptSnapshotException if the version is newer than this one reads, or the manifest
   *     is not whole
   */
  static SnapshotManifest read(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (!tree.isObject()) {
        throw new CorruptSnapshotException(
            "manifest is a JSON %s, must be an object".formatted(tree.getNodeType()));
      }
      int formatVersion = tree.path("formatVersion").asInt();
      if (formatVersion > SnapshotManifest.FORMAT_VERSION) {
        throw new CorruptSnapshotException(
            "format version is %d, newer than %d, the newest that can be read"
                .formatted(formatVersion, SnapshotManifest.FORMAT_VERSION));
      }
      return JSON.treeToValue(tree, SnapshotManifest.class);
    } catch (JsonProcessingException malformed) {
      throw new CorruptSnapshotException(
          "manifest is not whole: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
