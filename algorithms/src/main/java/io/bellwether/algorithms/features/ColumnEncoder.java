package io.bellwether.algorithms.features;

import java.util.List;

/** Encodes one column by what fitting found of it. */
sealed interface ColumnEncoder permits NumberEncoder, CategoryEncoder, TagsEncoder {

  static ColumnEncoder of(ColumnState state) {
    return switch (state) {
      case NumberState number -> new NumberEncoder(number);
      case TextState text ->
          text.column().kind() == FeatureColumn.Kind.TAGS
              ? new TagsEncoder(text)
              : new CategoryEncoder(text);
    };
  }

  ColumnState state();

  /** One for each sparse column, in order. */
  List<String> sparseNames();

  /** One for each dense column, in order. */
  List<String> denseNames();

  /** How many codes the dense columns can hold; 0 when they are quantities. */
  int codeCount();

  /** Adds the entries of a row, ascending, from sparse column {@code first} on. */
  void sparse(FeatureTable table, int position, int row, int first, SparseEntries entries);

  /** Writes the dense columns of a row from {@code at} on. */
  void dense(FeatureTable table, int position, int row, float[] into, int at);
}
