package io.bellwether.snapshots;

import io.bellwether.snapshots.models.MatrixTensors;
import io.bellwether.snapshots.models.ModelDirectory;
import io.bellwether.snapshots.models.Models;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot is laid out in a safetensors file, format version 4. The manifest is JSON in the
 * metadata {@value #MANIFEST}, the directory of the models in {@value #MODELS}; the tensors, in
 * this order, are
 *
 * <pre>
 * securities.{ids, tickers, names, sectors, facts}.{bytes U8, offsets I32}
 * securities.first_seen I64 [securities]
 * investors.{ids, profiles}.{bytes U8, offsets I32}
 * interactions.{row_starts I32, columns I32, values F32}
 * client_features....                                         as {@link ClientFeaturesLayout} has it
 * features.pipeline.{bytes U8, offsets I32}                   one text
 * features.investor_rows.{row_starts I32, columns I32, values F32}
 * second_stage....                                            as {@link SecondStageLayout} has it
 * models.NAME....                                             as its kind has it
 * </pre>
 *
 * with padding between them as {@link SafetensorsWriter} says; those of {@code features} and of
 * {@code second_stage} only where there are such. {@link EarlierFormats} are read too.
 */
final class SnapshotLayout {

  static final String MANIFEST = "bellwether.manifest";
  static final String MODELS = "bellwether.models";

  private static final String SECURITY_IDS = "securities.ids";
  private static final String SECURITY_TICKERS = "securities.tickers";
  private static final String SECURITY_NAMES = "securities.names";
  private static final String SECURITY_SECTORS = "securities.sectors";
  private static final String SECURITY_FACTS = "securities.facts";
  private static final String FIRST_SEEN = "securities.first_seen";
  private static final String INVESTOR_IDS = "investors.ids";
  private static final String INVESTOR_PROFILES = "investors.profiles";
  private static final String INTERACTIONS = "interactions";
  private static final String PIPELINE = "features.pipeline";
  private static final String INVESTOR_ROWS = "features.investor_rows";

  private SnapshotLayout() {}

  static SafetensorsWriter toTensors(Snapshot snapshot) {
    SafetensorsWriter writer = new SafetensorsWriter();
    writer.metadata(MANIFEST, ManifestJson.write(snapshot.manifest()));
    SecurityTable securities = snapshot.securities();
    StringColumn.write(writer, SECURITY_IDS, securities.ids());
    StringColumn.write(writer, SECURITY_TICKERS, securities.tickers());
    StringColumn.write(writer, SECURITY_NAMES, securities.names());
    StringColumn.write(writer, SECURITY_SECTORS, securities.sectors());
    securities.facts().write(writer, SECURITY_FACTS);
    writer.add(FIRST_SEEN, securities.firstSeen(), securities.size());
    StringColumn.write(writer, INVESTOR_IDS, snapshot.investorIds());
    snapshot.investors().profiles().write(writer, INVESTOR_PROFILES);
    MatrixTensors.write(writer, INTERACTIONS, snapshot.interactions());
    ClientFeaturesLayout.write(writer, snapshot.clientFeatures());
    FittedFeatures features = snapshot.features();
    if (features != null) {
      StringColumn.write(writer, PIPELINE, List.of(features.pipeline()));
      MatrixTensors.write(writer, INVESTOR_ROWS, features.investorRows());
    }
    SecondStage secondStage = snapshot.secondStage();
    if (secondStage != null) {
      SecondStageLayout.write(writer, secondStage);
    }
    writer.metadata(MODELS, ModelDirectory.write(snapshot.models(), writer));
    return writer;
  }

  /**
   * The snapshot in a file, its manifest and format version read first.
   *
   * @throws CorruptSnapshotException if a part is missing, unknown or does not fit the others
   */
  static Snapshot fromTensors(SafetensorsFile file) {
    SnapshotManifest manifest = ManifestJson.read(metadata(file, MANIFEST));
    int version = manifest.formatVersion();
    boolean earlier = version <= EarlierFormats.LAST;
    ReadTensors tensors =
        new ReadTensors(file, earlier ? EarlierFormats::nameInFile : UnaryOperator.identity());
    try {
      String directory =
          earlier ? EarlierFormats.directory(file.metadata(), version) : metadata(file, MODELS);
      Snapshot snapshot = assembled(manifest, directory, tensors);
      tensors.requireAllRead(version);
      return snapshot;
    } catch (IllegalArgumentException disagreement) {
      throw new CorruptSnapshotException(
          "snapshot %s does not agree with itself: %s"
              .formatted(manifest.id(), disagreement.getMessage()),
          disagreement);
    }
  }

  private static Snapshot assembled(
      SnapshotManifest manifest, String directory, ReadTensors tensors) {
    List<String> securityIds = StringColumn.read(tensors, SECURITY_IDS);
    SecurityTable securities =
        new SecurityTable(
            securityIds,
            StringColumn.read(tensors, SECURITY_TICKERS),
            StringColumn.read(tensors, SECURITY_NAMES),
            StringColumn.read(tensors, SECURITY_SECTORS),
            facts(tensors, SECURITY_FACTS, securityIds.size()),
            tensors.has(FIRST_SEEN)
                ? tensors.longs(FIRST_SEEN)
                : SecurityTable.seenLongAgo(securityIds.size()));
    List<String> investorIds = StringColumn.read(tensors, INVESTOR_IDS);
    InvestorTable investors =
        new InvestorTable(investorIds, facts(tensors, INVESTOR_PROFILES, investorIds.size()));
    Models models = ModelDirectory.read(directory, securities.size(), tensors);
    return new Snapshot(
        manifest,
        securities,
        investors,
        MatrixTensors.read(tensors, INTERACTIONS, securities.size()),
        models,
        ClientFeaturesLayout.read(tensors, manifest.formatVersion(), investors.size()),
        features(tensors, models),
        SecondStageLayout.read(tensors));
  }

  private static FactColumn facts(ReadTensors tensors, String name, int size) {
    return tensors.has(name + ".bytes") ? FactColumn.read(tensors, name) : FactColumn.unknown(size);
  }

  private static @Nullable FittedFeatures features(ReadTensors tensors, Models models) {
    return models.lookAtFeatures()
        ? new FittedFeatures(
            StringColumn.readOne(tensors, PIPELINE),
            MatrixTensors.read(tensors, INVESTOR_ROWS, models.investorFeatureCount()))
        : null;
  }

  private static String metadata(SafetensorsFile file, String key) {
    String value = file.metadata().get(key);
    if (value == null) {
      throw new CorruptSnapshotException("metadata %s is missing".formatted(key));
    }
    return value;
  }
}
