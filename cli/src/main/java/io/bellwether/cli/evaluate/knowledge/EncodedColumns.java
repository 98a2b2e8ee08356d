package io.bellwether.cli.evaluate.knowledge;

import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.algorithms.features.FeatureEncoder;
import io.bellwether.algorithms.features.FeatureTable;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.cli.evaluate.dataset.Features;
import java.util.List;

/**
 * One side's columns of no moment as models read them; no columns where there are none, or where
 * all are dated.
 *
 * @param dense rows x names, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle that is handed on, never compared
record EncodedColumns(CsrMatrix sparse, List<String> names, float[] dense) {

  static EncodedColumns of(Features<?> features, int rowCount) {
    return switch (features) {
      case Features.Columns<?>(FeatureTable table) -> fitted(table);
      case Features.Absent<?> absent -> fitted(FeatureTable.ofRows(rowCount).build());
      case Features.Dated<?> dated -> fitted(FeatureTable.ofRows(rowCount).build());
    };
  }

  private static EncodedColumns fitted(FeatureTable table) {
    FeatureEncoder encoder = FeatureEncoder.fit(table, EncoderSettings.defaults());
    return new EncodedColumns(encoder.sparse(table), encoder.denseNames(), encoder.dense(table));
  }
}
