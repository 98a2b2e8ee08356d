package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How one kind of model is laid out: what it was told, as JSON, and what it learned, as tensors.
 *
 * @param <M> the models that it lays out
 */
interface ModelLayout<M> {

  /** Written into the file; never changes once a file may hold it. */
  String kind();

  Class<M> type();

  /** A record that Jackson writes, or an empty map. */
  Object settings(M model);

  void write(M model, TensorSink sink);

  /**
   * The model that was written, with the same bits.
   *
   * @param name by which the snapshot knows it
   * @param securityCount of the snapshot
   * @throws IllegalArgumentException if settings and tensors do not make a model
   */
  M read(String name, JsonNode settings, int securityCount, TensorSource source);
}
