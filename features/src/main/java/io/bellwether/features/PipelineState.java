package io.bellwether.features;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.algorithms.features.ColumnState;
import io.bellwether.algorithms.features.NumberState;
import io.bellwether.algorithms.features.TextState;
import java.util.List;

/**
 * All that fitting found, as JSON: fields in the record's order. Doubles are written so that
 * reading gives the same bits.
 */
record PipelineState(
    int formatVersion,
    FeatureSettings settings,
    SectorMedians medians,
    List<ColumnState> securities,
    List<ColumnState> investors) {

  static final int FORMAT_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addMixIn(ColumnState.class, KindOfState.class)
          .build();

  /** Which of the two kinds of state a column has. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NumberState.class, name = "number"),
    @JsonSubTypes.Type(value = TextState.class, name = "text")
  })
  private interface KindOfState {}

  PipelineState {
    if (formatVersion != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "format version of the features is %d, must be %d"
              .formatted(formatVersion, FORMAT_VERSION));
    }
    securities = List.copyOf(securities);
    investors = List.copyOf(investors);
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("features cannot be written as JSON", unwritable);
    }
  }

  static PipelineState ofJson(String json) {
    try {
      return JSON.readValue(json, PipelineState.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "features are not whole: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
