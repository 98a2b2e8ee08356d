package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.Map;

/** {@code counts F32 [securities]}. */
final class PopularityLayout implements ModelLayout<PopularityModel> {

  static final String KIND = "popularity";

  private static final String COUNTS = "counts";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PopularityModel> type() {
    return PopularityModel.class;
  }

  @Override
  public Object settings(PopularityModel model) {
    return Map.of();
  }

  @Override
  public void write(PopularityModel model, TensorSink sink) {
    float[] counts = model.counts();
    sink.add(COUNTS, counts, counts.length);
  }

  @Override
  public PopularityModel read(
      String name, JsonNode settings, int securityCount, TensorSource source) {
    return new PopularityModel(name, source.floats(COUNTS));
  }
}
