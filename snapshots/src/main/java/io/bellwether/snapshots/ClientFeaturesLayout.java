package io.bellwether.snapshots;

import io.bellwether.snapshots.models.TensorSink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How client features are laid out:
 *
 * <pre>
 * client_features.names.{bytes U8, offsets I32}
 * client_features.values F32 [investors, features]
 * client_features.fit.{bytes U8, offsets I32}                 one text
 * client_features.counts I32 [investors x counts]
 * client_features.amounts F64 [investors x amounts]
 * client_features.moments I64 [investors x moments]
 * client_features.positions F32 [interactions]
 * </pre>
 *
 * those from {@code fit} on since format version 4, and only where there are such. Numbers stay in
 * the file: of a million clients they are hundreds of megabytes, of which most readers need none.
 */
final class ClientFeaturesLayout {

  private static final int WITH_FIT = 4;

  private static final String NAMES = "client_features.names";
  private static final String VALUES = "client_features.values";
  private static final String FIT = "client_features.fit";
  private static final String COUNTS = "client_features.counts";
  private static final String AMOUNTS = "client_features.amounts";
  private static final String MOMENTS = "client_features.moments";
  private static final String POSITIONS = "client_features.positions";

  private ClientFeaturesLayout() {}

  static void write(TensorSink sink, ClientFeatures clients) {
    StringColumn.write(sink, NAMES, clients.names());
    sink.add(VALUES, clients.rowMajor(), clients.rowCount(), clients.featureCount());
    FittedClients fitted = clients.fitted();
    if (fitted != null) {
      StringColumn.write(sink, FIT, List.of(fitted.fit()));
      sink.add(COUNTS, fitted.counts().toInts(), fitted.counts().size());
      sink.add(AMOUNTS, fitted.amounts().toDoubles(), fitted.amounts().size());
      sink.add(MOMENTS, fitted.moments().toLongs(), fitted.moments().size());
      sink.add(POSITIONS, fitted.positions().toFloats(), fitted.positions().size());
    }
  }

  static ClientFeatures read(ReadTensors tensors, int formatVersion, int rowCount) {
    return new ClientFeatures(
        StringColumn.read(tensors, NAMES),
        tensors.stored(VALUES, Dtype.F32),
        rowCount,
        formatVersion >= WITH_FIT ? fitted(tensors) : null);
  }

  private static @Nullable FittedClients fitted(ReadTensors tensors) {
    return tensors.has(FIT + ".bytes")
        ? new FittedClients(
            StringColumn.readOne(tensors, FIT),
            tensors.stored(COUNTS, Dtype.I32),
            tensors.stored(AMOUNTS, Dtype.F64),
            tensors.stored(MOMENTS, Dtype.I64),
            tensors.stored(POSITIONS, Dtype.F32))
        : null;
  }
}
