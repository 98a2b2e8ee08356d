package io.bellwether.snapshots.models;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** What models were told, as JSON. */
final class SettingsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private SettingsJson() {}

  static JsonNode tree(Object settings) {
    return JSON.valueToTree(settings);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("settings cannot be written", unwritable);
    }
  }

  /**
   * @throws IllegalArgumentException if the node does not have what the record needs
   */
  static <T> T read(JsonNode node, Class<T> record) {
    try {
      return present(JSON.treeToValue(node, record));
    } catch (JsonProcessingException malformed) {
      throw notWhole(malformed);
    }
  }

  static <T> T read(String json, Class<T> record) {
    try {
      return present(JSON.readValue(json, record));
    } catch (JsonProcessingException malformed) {
      throw notWhole(malformed);
    }
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("settings are not whole: null");
    }
    return value;
  }

  private static IllegalArgumentException notWhole(JsonProcessingException malformed) {
    return new IllegalArgumentException(
        "settings are not whole: " + malformed.getOriginalMessage(), malformed);
  }
}
