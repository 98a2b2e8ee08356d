package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.snapshots.models.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {

  private final Snapshot snapshot = Snapshots.snapshot();
  private Path folder;
  private Path file;
  private StoredSnapshot stored;
  private byte[] bytes;

  @BeforeEach
  void writeSnapshot(@TempDir Path empty) throws IOException {
    folder = empty;
    file = folder.resolve("first.safetensors");
    stored = SnapshotFile.write(snapshot, file);
    bytes = Files.readAllBytes(file);
  }

  @Test
  void readsBackEveryPart() {
    Snapshot read = SnapshotFile.read(file, stored.sha256());

    assertThat(read.manifest()).isEqualTo(snapshot.manifest());
    assertThat(read.securities().ids()).isEqualTo(snapshot.securities().ids());
    assertThat(read.securities().tickers()).isEqualTo(snapshot.securities().tickers());
    assertThat(read.securities().names()).isEqualTo(snapshot.securities().names());
    assertThat(read.securities().sectors()).isEqualTo(snapshot.securities().sectors());
    assertThat(read.investorIds()).isEqualTo(snapshot.investorIds());
    for (int at = 0; at < 3; at++) {
      assertThat(read.securities().facts().fact(at))
          .isEqualTo(snapshot.securities().facts().fact(at));
      assertThat(read.securities().firstSeen(at)).isEqualTo(snapshot.securities().firstSeen(at));
    }
    for (int at = 0; at < 4; at++) {
      assertThat(read.investors().profiles().fact(at))
          .isEqualTo(snapshot.investors().profiles().fact(at));
    }
    assertThat(read.models().names()).isEqualTo(snapshot.models().names());
    assertThat(read.interactions()).isEqualTo(snapshot.interactions());
    assertThat(read.popularity().counts()).isEqualTo(snapshot.popularity().counts());
    assertThat(neighbours(read)).isEqualTo(neighbours(snapshot));
    assertThat(read.clientFeatures().names()).isEqualTo(snapshot.clientFeatures().names());
    assertThat(read.clientFeatures().rowMajor()).isEqualTo(snapshot.clientFeatures().rowMajor());
    assertThat(read.servedTo(FeatureRow.none()).name()).isEqualTo("item-cosine");
  }

  @Test
  void readsBackTheMixedLogitWithTheSameScoresBitForBit() {
    assertSameMixedLogit(SnapshotFile.read(file, stored.sha256()));
  }

  @Test
  void readsBackASecondStage() {
    SecondStage stage =
        new SecondStage(
            "{\"pool\":3}",
            "tree\n",
            new double[] {-1, 0.5},
            new double[] {0, 1},
            new float[] {1, Float.NaN},
            new byte[] {3},
            1_700_000_000);
    Snapshot two =
        new Snapshot(
            Snapshots.manifest(42, "two-stage", null),
            Snapshots.SECURITIES,
            Snapshots.INVESTORS,
            Snapshots.INTERACTIONS,
            Snapshots.plainModels(),
            Snapshots.clientFeatures(),
            null,
            stage);
    stored = SnapshotFile.write(two, file);

    Snapshot read = SnapshotFile.read(file, stored.sha256());

    assertThat(read.secondStage()).isEqualTo(stage);
    assertThat(read.servedSecondStage()).isEqualTo(stage);
    assertThat(snapshot.servedSecondStage()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.snapshot(Snapshots.manifest(42, "two-stage", null)))
        .withMessageContaining("servedModel is two-stage, must be one of");
  }

  private void assertSameMixedLogit(Snapshot read) {
    FittedFeatures fitted = Objects.requireNonNull(read.features());
    assertThat(fitted).isEqualTo(snapshot.features());
    assertThat(mixedLogit(read).hyperparameters())
        .isEqualTo(mixedLogit(snapshot).hyperparameters());
    assertThat(mixedLogit(read).parameters().securityEffects())
        .isEqualTo(mixedLogit(snapshot).parameters().securityEffects());
    for (int investor = 0; investor < 4; investor++) {
      assertThat(scores(read, investor)).isEqualTo(scores(snapshot, investor));
    }
  }

  private static ChoiceModel mixedLogit(Snapshot snapshot) {
    return Objects.requireNonNull(snapshot.models().find("mixed-logit", ChoiceModel.class));
  }

  private static CsrMatrix neighbours(Snapshot snapshot) {
    return Objects.requireNonNull(snapshot.models().find("item-cosine", ItemNeighboursModel.class))
        .neighbours();
  }

  private static float[] scores(Snapshot snapshot, int investor) {
    float[] scores = new float[3];
    CsrMatrix rows = Objects.requireNonNull(snapshot.features()).investorRows();
    snapshot
        .models()
        .answering("mixed-logit", FeatureRow.ofRow(rows, investor))
        .scoresInto(History.ofRow(Snapshots.INTERACTIONS, investor), scores);
    return scores;
  }

  /** Written by the first version of the format; never made again. */
  @Test
  void readsAFileOfFormatVersionOne() {
    Path first = Path.of("src/test/resources/snapshots/version-1.safetensors");

    Snapshot read =
        SnapshotFile.read(
            first, "7af95ca28c13816cb73385289011e855ada87e02d115fa2cad71b78b95c59cad");

    assertThat(read.manifest().formatVersion()).isEqualTo(1);
    assertThat(read.manifest().id()).isEqualTo(snapshot.manifest().id());
    assertThat(read.models().names()).containsExactly("popularity", "item-cosine");
    assertThat(read.features()).isNull();
    assertThat(read.investors().profiles().isKnown(1)).isFalse();
    assertThat(read.securities().firstSeen(1)).isEqualTo(SecurityTable.LONG_AGO);
    assertThat(read.securities().names()).isEqualTo(snapshot.securities().names());
    assertThat(read.investorIds()).isEqualTo(snapshot.investorIds());
    assertThat(read.interactions()).isEqualTo(snapshot.interactions());
    assertThat(neighbours(read)).isEqualTo(neighbours(snapshot));
    assertThat(read.clientFeatures().rowMajor()).isEqualTo(snapshot.clientFeatures().rowMajor());
    assertThat(read.servedTo(FeatureRow.none()).name()).isEqualTo("item-cosine");
  }

  /** Written by the second version of the format; never made again. */
  @Test
  void readsAFileOfFormatVersionTwo() {
    Path second = Path.of("src/test/resources/snapshots/version-2.safetensors");

    Snapshot read =
        SnapshotFile.read(
            second, "a3c5946db335a39e9109175b110ebef098926c09b9650525374527f1f56d685b");

    assertThat(read.manifest().formatVersion()).isEqualTo(2);
    assertThat(read.models().names()).isEqualTo(snapshot.models().names());
    assertThat(neighbours(read)).isEqualTo(neighbours(snapshot));
    assertThat(read.investors().profiles().isKnown(1)).isFalse();
    assertSameMixedLogit(read);
  }

  /** Written by the third version of the format; never made again. */
  @Test
  void readsAFileOfFormatVersionThree() throws IOException {
    Path third = Path.of("src/test/resources/snapshots/version-3.safetensors");

    Snapshot read =
        SnapshotFile.read(
            third, "e300b320b508f719a6e7e2df14d340450914d12d9923bfe78f1401588f3f8da2");

    assertThat(read.manifest().formatVersion()).isEqualTo(3);
    assertThat(read.models().names()).isEqualTo(snapshot.models().names());
    assertThat(read.investors().profiles().fact(1)).isEqualTo(new byte[] {7, 8});
    assertThat(read.clientFeatures().rowMajor()).isEqualTo(snapshot.clientFeatures().rowMajor());
    assertThat(read.clientFeatures().fitted()).isNull();
    assertSameMixedLogit(read);

    byte[] older = replaced("\\\"formatVersion\\\":4", "\\\"formatVersion\\\":3");
    Files.write(file, older);
    assertRefused(sha256(older), "tensor client_features.fit.bytes is unknown in format version 3");
  }

  @Test
  void readsBackWhatItTakesToMakeClientFeaturesAgain() {
    FittedClients written = Objects.requireNonNull(snapshot.clientFeatures().fitted());

    FittedClients read =
        Objects.requireNonNull(SnapshotFile.read(file, stored.sha256()).clientFeatures().fitted());

    assertThat(read.fit()).isEqualTo(written.fit());
    assertThat(read.counts().toInts()).isEqualTo(written.counts().toInts());
    assertThat(read.amounts().toDoubles()).isEqualTo(written.amounts().toDoubles());
    assertThat(read.moments().toLongs()).isEqualTo(written.moments().toLongs());
    assertThat(read.positions().toFloats()).isEqualTo(written.positions().toFloats());
    int[] second = new int[2];
    read.counts().into(2, second);
    assertThat(second).containsExactly(3, 4);
    assertThat(read.positions().floatAt(4)).isEqualTo(-2.5f);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.counts().into(0, new long[1]))
        .withMessage("numbers are asked for as I64, must be as I32");
  }

  @Test
  void clientFeaturesOfAReadSnapshotOutliveItsFileAndAreCheckedWhenAskedFor() throws IOException {
    Snapshot read = SnapshotFile.read(file, stored.sha256());
    byte[] nan = withInt("client_features.values", Float.floatToRawIntBits(Float.NaN));
    Files.delete(file);
    Files.write(file, nan);

    float[] row = new float[2];
    read.clientFeatures().rowInto(1, row);

    assertThat(row).containsExactly(0.25f, 3);
    ClientFeatures spoilt = SnapshotFile.read(file, sha256(nan)).clientFeatures();
    assertThatIllegalArgumentException()
        .isThrownBy(spoilt::rowMajor)
        .withMessage("feature risk of row 0 is NaN, must be finite");
  }

  @Test
  void refusesTotalsOfClientsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.snapshot(new int[9], new float[5]))
        .withMessage("client counts are 9, must be a multiple of the number of investors, 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Snapshots.snapshot(new int[8], new float[6]))
        .withMessageContaining("number of positions is 6, must be the number of interactions, 5");
  }

  @Test
  void refusesAnEarlierFormatThatHoldsWhatItDidNotKnow() throws IOException {
    bytes = Files.readAllBytes(Path.of("src/test/resources/snapshots/version-2.safetensors"));
    byte[] older = replaced("\\\"formatVersion\\\":2", "\\\"formatVersion\\\":1");
    Files.write(file, older);
    assertRefused(
        sha256(older), "tensor mixed_logit.pipeline.bytes is unknown in format version 1");

    byte[] nameless = replaced("\"bellwether.mixed_logit\"", "\"bellwether.mixed_lugit\"");
    Files.write(file, nameless);
    assertRefused(
        sha256(nameless), "tensor mixed_logit.pipeline.bytes is unknown in format version 2");
  }

  @Test
  void refusesAModelOfWhichAPartIsMissing() throws IOException {
    byte[] nameless = replaced("\"bellwether.models\"", "\"bellwether.madels\"");
    Files.write(file, nameless);
    assertRefused(sha256(nameless), "metadata bellwether.models is missing");

    byte[] traitless = replaced("\"models.mixed-logit.traits\"", "\"_pad.s.mixed-logit.traits\"");
    Files.write(file, traitless);
    assertRefused(sha256(traitless), "tensor models.mixed-logit.traits is missing");
  }

  @Test
  void refusesADirectoryThatIsNotRight() throws IOException {
    assertDirectoryRefused(
        "\\\"kind\\\":\\\"popularity", "\\\"kind\\\":\\\"popularita", "popularita");
    assertDirectoryRefused(
        "\\\"name\\\":\\\"mixed-logit", "\\\"name\\\":\\\"mixed-logic", "mixed-logic");
    assertDirectoryRefused("\\\"settings\\\":{}", "\\\"settingz\\\":{}", "settings are not whole");
    assertDirectoryRefused("[{\\\"name", "[[\\\"name", "settings are not whole");
  }

  private void assertDirectoryRefused(String text, String by, String reason) throws IOException {
    byte[] changed = replaced(text, by);
    Files.write(file, changed);
    assertRefused(sha256(changed), reason);
  }

  @Test
  void refusesAMixedLogitWhoseNumbersDoNotAgree() throws IOException {
    byte[] wider = replaced("\\\"factors\\\":3", "\\\"factors\\\":9");
    Files.write(file, wider);
    assertRefused(sha256(wider), "traits has length 24, must be 48");

    byte[] none = replaced("\\\"factors\\\":3", "\\\"factors\\\":0");
    Files.write(file, none);
    assertRefused(sha256(none), "settings are not whole");

    byte[] beyond = withInt("features.investor_rows.columns", 2);
    Files.write(file, beyond);
    assertRefused(sha256(beyond), "columns[0] is 2, must be at least 0 and below 2");

    byte[] nan = withInt("models.mixed-logit.biases", Float.floatToRawIntBits(Float.NaN));
    Files.write(file, nan);
    assertRefused(sha256(nan), "biases[0] is NaN, must be finite");
  }

  @Test
  void readsBackASnapshotOfNothing() {
    CsrMatrix none = CsrMatrix.of(0, 0, new int[1], new int[0], new float[0]);
    Snapshot empty =
        new Snapshot(
            Snapshots.manifest(),
            new SecurityTable(List.of(), List.of(), List.of(), List.of()),
            InvestorTable.of(List.of()),
            none,
            Models.of(new PopularityModel(new float[0]), new ItemNeighboursModel(none)),
            new ClientFeatures(List.of(), new float[0], 0),
            null);

    StoredSnapshot written = SnapshotFile.write(empty, folder.resolve("empty"));

    assertThat(SnapshotFile.read(folder.resolve("empty"), written.sha256()).investorIds())
        .isEmpty();
  }

  @Test
  void writesTheSameSnapshotToTheSameBytes() throws IOException {
    Path again = folder.resolve("again.safetensors");

    StoredSnapshot second = SnapshotFile.write(Snapshots.snapshot(), again);

    assertThat(Files.readAllBytes(again)).isEqualTo(bytes);
    assertThat(second.sha256()).isEqualTo(stored.sha256());
    assertThat(stored.bytes()).isEqualTo(bytes.length);
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SnapshotFile.write(snapshot, folder.resolve("absent").resolve("x")));
  }

  @Test
  void refusesTruncations() throws IOException {
    for (int length = 0; length < bytes.length; length += 61) {
      byte[] truncated = Arrays.copyOf(bytes, length);
      Files.write(file, truncated);

      assertRefused(stored.sha256(), "SHA-256");
      assertRefused(sha256(truncated), "");
    }
  }

  @Test
  void refusesFlippedBytes() throws IOException {
    for (int at = 0; at < bytes.length; at += 61) {
      Files.write(file, flipped(at));

      assertRefused(stored.sha256(), "of %d bytes has SHA-256".formatted(bytes.length));
    }
  }

  @Test
  void neverFailsOtherwiseThanByRefusingWhereAChecksumWouldMatch() {
    int refused = 0;
    for (int at = 0; at < bytes.length; at++) {
      try {
        SnapshotLayout.fromTensors(SafetensorsFile.of(MemorySegment.ofArray(flipped(at))));
      } catch (CorruptSnapshotException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(bytes.length / 4, bytes.length);
  }

  @Test
  void refusesANewerFormatNamingBothVersions() throws IOException {
    byte[] newer = replaced("\\\"formatVersion\\\":4", "\\\"formatVersion\\\":5");
    Files.write(file, newer);

    assertRefused(sha256(newer), "format version is 5, newer than 4");
  }

  @Test
  void refusesAFileWithoutAManifestOrWithATensorItDoesNotKnow() throws IOException {
    byte[] renamed = replaced("bellwether.manifest", "bellwether.manifesto".substring(1));
    Files.write(file, renamed);
    assertRefused(sha256(renamed), "metadata bellwether.manifest is missing");

    byte[] unknown = replaced("\"models.popularity.counts\"", "\"models.popularity.county\"");
    Files.write(file, unknown);
    assertRefused(sha256(unknown), "tensor models.popularity.counts is missing");
  }

  @Test
  void refusesPartsThatDoNotAgree() throws IOException {
    byte[] disagreeing = withInt("interactions.columns", 3);
    Files.write(file, disagreeing);

    assertRefused(sha256(disagreeing), "columns[0] is 3, must be at least 0 and below 3");
  }

  @Test
  void refusesToWriteAnotherFormatVersion() {
    SnapshotManifest manifest = snapshot.manifest();
    SnapshotManifest newer =
        new SnapshotManifest(
            5,
            manifest.id(),
            manifest.line(),
            null,
            manifest.offsets(),
            manifest.configuration(),
            manifest.seed(),
            manifest.servedModel(),
            List.of(),
            new TreeMap<>());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnapshotFile.write(Snapshots.snapshot(newer), file))
        .withMessage("formatVersion is 5, must be the version written, 4");
  }

  private void assertRefused(String sha256, String reason) {
    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(() -> SnapshotFile.read(file, sha256))
        .withMessageContaining(reason);
  }

  private byte[] flipped(int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << (at % 8));
    return flipped;
  }

  /** The file with the first four bytes of a tensor replaced. */
  private byte[] withInt(String tensor, int value) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    long begin = SafetensorsFile.of(MemorySegment.ofArray(bytes)).tensor(tensor).begin();
    buffer.putInt(Long.BYTES + (int) (buffer.getLong(0) + begin), value);
    return buffer.array();
  }

  /** The file with a text of its header replaced by one of the same length. */
  private byte[] replaced(String text, String by) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(latin).contains(text);
    assertThat(by).hasSameSizeAs(text);
    return latin.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String sha256(byte[] bytes) {
    return Sha256.of(MemorySegment.ofArray(bytes));
  }
}
