package io.bellwether.ranking.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStageSettings.SourceQuota;
import io.bellwether.ranking.twostage.TwoStageState;
import java.util.List;

/** Which sources bring how many candidates, as JSON. */
record StageSettings(List<Source> sources, String base, int pool) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A source by its label. */
  record Source(String kind, int quota) {}

  StageSettings {
    sources = List.copyOf(sources);
    if (sources.stream().noneMatch(source -> source.kind().equals(base))) {
      throw new IllegalArgumentException("base is %s, must be one of the sources".formatted(base));
    }
  }

  static StageSettings of(TwoStageState state) {
    return new StageSettings(
        state.sources().stream()
            .map(source -> new Source(source.kind().label(), source.size()))
            .toList(),
        state.base().label(),
        state.pool());
  }

  List<SourceQuota> quotas() {
    return sources.stream()
        .map(source -> new SourceQuota(SourceKind.ofLabel(source.kind()), source.quota()))
        .toList();
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("settings cannot be written as JSON", unwritable);
    }
  }

  /**
   * @throws IllegalArgumentException if the JSON is not whole
   */
  static StageSettings ofJson(String json) {
    try {
      StageSettings settings = JSON.readValue(json, StageSettings.class);
      if (settings == null) {
        throw new IllegalArgumentException("settings of the second stage are null");
      }
      return settings;
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(
          "settings of the second stage are not whole: " + malformed.getOriginalMessage(),
          malformed);
    }
  }
}
