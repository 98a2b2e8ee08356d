package io.bellwether.algorithms.features;

/** What fitting found of one column: all that is needed to encode it again, bit for bit. */
public sealed interface ColumnState permits NumberState, TextState {

  FeatureColumn column();
}
