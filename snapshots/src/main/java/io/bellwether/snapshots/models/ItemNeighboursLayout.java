package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import java.util.Map;

/**
 * {@code neighbours.{row_starts I32, columns I32, values F32}}: securities x securities. EASE's
 * weights are of this kind too; with the 1,000 of each of 10,000 securities that it keeps by
 * default they take 80 MB.
 */
final class ItemNeighboursLayout implements ModelLayout<ItemNeighboursModel> {

  static final String KIND = "item-neighbours";

  private static final String NEIGHBOURS = "neighbours";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ItemNeighboursModel> type() {
    return ItemNeighboursModel.class;
  }

  @Override
  public Object settings(ItemNeighboursModel model) {
    return Map.of();
  }

  @Override
  public void write(ItemNeighboursModel model, TensorSink sink) {
    MatrixTensors.write(sink, NEIGHBOURS, model.neighbours());
  }

  @Override
  public ItemNeighboursModel read(
      String name, JsonNode settings, int securityCount, TensorSource source) {
    return new ItemNeighboursModel(name, MatrixTensors.read(source, NEIGHBOURS, securityCount));
  }
}
