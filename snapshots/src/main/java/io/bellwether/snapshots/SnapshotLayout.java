package io.bellwether.snapshots;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Format versions 1 and 2: how a snapshot is laid out in a safetensors file. The manifest is JSON
 * in the metadata {@value #MANIFEST}; the tensors, in this order, are
 *
 * <pre>
 * securities.{ids, tickers, names, sectors}.{bytes U8, offsets I32}
 * investors.ids.{bytes U8, offsets I32}
 * interactions.{row_starts I32, columns I32, values F32}
 * popularity.counts F32 [securities]
 * item_neighbours.{row_starts I32, columns I32, values F32}
 * client_features.names.{bytes U8, offsets I32}
 * client_features.values F32 [investors, features]
 * </pre>
 *
 * with padding between them as {@link SafetensorsWriter} says. In version 2 those of {@link
 * MixedLogitLayout} may follow. Version 2 is written; both are read.
 */
final class SnapshotLayout {

  static final String MANIFEST = "bellwether.manifest";

  private static final String SECURITY_IDS = "securities.ids";
  private static final String SECURITY_TICKERS = "securities.tickers";
  private static final String SECURITY_NAMES = "securities.names";
  private static final String SECURITY_SECTORS = "securities.sectors";
  private static final String INVESTOR_IDS = "investors.ids";
  private static final String INTERACTIONS = "interactions";
  private static final String POPULARITY = "popularity.counts";
  private static final String NEIGHBOURS = "item_neighbours";
  private static final String FEATURE_NAMES = "client_features.names";
  private static final String FEATURE_VALUES = "client_features.values";

  /** The first version in which a mixed logit may be. */
  private static final int WITH_MIXED_LOGIT = 2;

  private static final Set<String> TENSORS =
      Stream.of(
              columns("bytes offsets", SECURITY_IDS, SECURITY_TICKERS, SECURITY_NAMES),
              columns("bytes offsets", SECURITY_SECTORS, INVESTOR_IDS, FEATURE_NAMES),
              columns("row_starts columns values", INTERACTIONS, NEIGHBOURS),
              Stream.of(POPULARITY, FEATURE_VALUES))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private SnapshotLayout() {}

  private static Stream<String> columns(String parts, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Arrays.stream(parts.split(" ")).map(part -> name + "." + part));
  }

  static SafetensorsWriter toTensors(Snapshot snapshot) {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.metadata(MANIFEST, ManifestJson.write(snapshot.manifest()));
    SecurityTable securities = snapshot.securities();
    StringColumn.write(writer, SECURITY_IDS, securities.ids());
    StringColumn.write(writer, SECURITY_TICKERS, securities.tickers());
    StringColumn.write(writer, SECURITY_NAMES, securities.names());
    StringColumn.write(writer, SECURITY_SECTORS, securities.sectors());
    StringColumn.write(writer, INVESTOR_IDS, snapshot.investorIds());
    writeMatrix(writer, INTERACTIONS, snapshot.interactions());
    float[] counts = snapshot.popularity().counts();
    writer.add(POPULARITY, counts, counts.length);
    writeMatrix(writer, NEIGHBOURS, snapshot.itemNeighbours().neighbours());
    ClientFeatures features = snapshot.clientFeatures();
    StringColumn.write(writer, FEATURE_NAMES, features.names());
    writer.add(FEATURE_VALUES, features.rowMajor(), features.rowCount(), features.featureCount());
    MixedLogit mixedLogit = snapshot.mixedLogit();
    if (mixedLogit != null) {
      MixedLogitLayout.write(writer, mixedLogit);
    }
    return writer;
  }

  /**
   * The snapshot in a file, its manifest and format version read first.
   *
   * @throws CorruptSnapshotException if a part is missing, unknown or does not fit the others
   */
  static Snapshot fromTensors(SafetensorsFile file) {
    String manifest = file.metadata().get(MANIFEST);
    if (manifest == null) {
      throw new CorruptSnapshotException("metadata %s is missing".formatted(MANIFEST));
    }
    SnapshotManifest read = ManifestJson.read(manifest);
    checkNames(read.formatVersion(), file);
    try {
      return assembled(read, file);
    } catch (IllegalArgumentException disagreement) {
      throw new CorruptSnapshotException(
          "snapshot %s does not agree with itself: %s"
              .formatted(read.id(), disagreement.getMessage()),
          disagreement);
    }
  }

  private static void checkNames(int formatVersion, SafetensorsFile file) {
    for (String name : file.names()) {
      if (TENSORS.contains(name) || name.startsWith(SafetensorsWriter.PADDING)) {
        continue;
      }
      if (formatVersion < WITH_MIXED_LOGIT || !MixedLogitLayout.TENSORS.contains(name)) {
        throw new CorruptSnapshotException(
            "tensor %s is unknown in format version %d".formatted(name, formatVersion));
      }
      if (!file.metadata().containsKey(MixedLogitLayout.METADATA)) {
        throw new CorruptSnapshotException(
            "tensor %s is there, but metadata %s is missing"
                .formatted(name, MixedLogitLayout.METADATA));
      }
    }
  }

  private static Snapshot assembled(SnapshotManifest manifest, SafetensorsFile file) {
    SecurityTable securities =
        new SecurityTable(
            StringColumn.read(file, SECURITY_IDS),
            StringColumn.read(file, SECURITY_TICKERS),
            StringColumn.read(file, SECURITY_NAMES),
            StringColumn.read(file, SECURITY_SECTORS));
    List<String> investorIds = StringColumn.read(file, INVESTOR_IDS);
    return new Snapshot(
        manifest,
        securities,
        investorIds,
        readMatrix(file, INTERACTIONS, securities.size()),
        new PopularityModel(file.floats(POPULARITY)),
        new ItemNeighboursModel(readMatrix(file, NEIGHBOURS, securities.size())),
        new ClientFeatures(
            StringColumn.read(file, FEATURE_NAMES),
            file.floats(FEATURE_VALUES),
            investorIds.size()),
        manifest.formatVersion() < WITH_MIXED_LOGIT ? null : MixedLogitLayout.read(file));
  }

  static void writeMatrix(SafetensorsWriter writer, String name, CsrMatrix matrix) {
    writer.add(name + ".row_starts", matrix.rowStarts(), matrix.rowStarts().length);
    writer.add(name + ".columns", matrix.columns(), matrix.nonZeroCount());
    writer.add(name + ".values", matrix.values(), matrix.nonZeroCount());
  }

  static CsrMatrix readMatrix(SafetensorsFile file, String name, int columnCount) {
    int[] rowStarts = file.ints(name + ".row_starts");
    return CsrMatrix.of(
        rowStarts.length - 1,
        columnCount,
        rowStarts,
        file.ints(name + ".columns"),
        file.floats(name + ".values"));
  }
}
