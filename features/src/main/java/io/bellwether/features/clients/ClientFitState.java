package io.bellwether.features.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * All that fitting found, as JSON: fields in the record's order. Doubles are written so that
 * reading gives the same bits.
 *
 * @param moment the last deal of all, seconds since 1970-01-01T00:00:00Z
 * @param channel the commonest; empty where there are not two to tell apart
 */
record ClientFitState(
    int formatVersion,
    long moment,
    List<String> sectors,
    List<String> currencies,
    String channel,
    List<ClientColumn> columns) {

  static final int FORMAT_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  ClientFitState {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format version of the client features is %d, must be %d"
              .formatted(formatVersion, FORMAT_VERSION));
    }
    sectors = List.copyOf(sectors);
    currencies = List.copyOf(currencies);
    columns = List.copyOf(columns);
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("client features cannot be written as JSON", unwritable);
    }
  }

  static ClientFitState ofJson(String json) {
    try {
      return JSON.readValue(json, ClientFitState.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "client features are not whole: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
