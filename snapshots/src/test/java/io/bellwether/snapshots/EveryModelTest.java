package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.snapshots.models.Models;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of the library, through a file and back, on a market drawn at random. */
class EveryModelTest {

  private static final AllModels MARKET = AllModels.drawn(12, 30, 5);

  private Path file;
  private byte[] bytes;
  private Models read;

  static List<String> names() {
    return MARKET.models().names();
  }

  @BeforeEach
  void writeAndRead(@TempDir Path folder) throws Exception {
    file = folder.resolve("all.safetensors");
    StoredSnapshot stored = SnapshotFile.write(MARKET.snapshot(), file);
    bytes = Files.readAllBytes(file);
    read = SnapshotFile.read(file, stored.sha256()).models();
  }

  @Test
  void holdsAllNamesInTheirOrder() {
    assertThat(read.names())
        .isEqualTo(names())
        .contains("als", "als-bm25", "bpr", "bpr-bm25", "ease", "popularity-windowed")
        .contains("hybrid-warp", "hybrid-kos-warp", "hybrid-bpr", "hybrid-logistic");
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersBitForBitAsBefore(String name) {
    for (int investor = 0; investor < MARKET.bought().rowCount(); investor++) {
      FeatureRow row = FeatureRow.ofRow(MARKET.features().investorRows(), investor);
      Model before = MARKET.models().answering(name, row);
      Model after = read.answering(name, row);
      History history = History.ofRow(MARKET.bought(), investor);

      assertThat(after.name()).isEqualTo(name);
      assertThat(scores(after, history)).isEqualTo(scores(before, history));
      assertThat(scores(after, History.of())).isEqualTo(scores(before, History.of()));
      assertThat(after.recommend(history, 5, history::contains))
          .isEqualTo(before.recommend(history, 5, history::contains));
      for (int security = 0; security < after.securityCount(); security++) {
        assertThat(after.explain(history, security, 3))
            .isEqualTo(before.explain(history, security, 3));
        assertThat(after.similar(security, 4)).isEqualTo(before.similar(security, 4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void ranksAllBitForBitAsBefore(String name) {
    assertThat(ranked(read, name)).isEqualTo(ranked(MARKET.models(), name));
  }

  private static float[] scores(Model model, History history) {
    float[] scores = new float[model.securityCount()];
    model.scoresInto(history, scores);
    return scores;
  }

  private static List<String> ranked(Models models, String name) {
    CsrMatrix rows = MARKET.features().investorRows();
    FeaturedModel featured = models.featured(name);
    ForkJoinPool pool = ForkJoinPool.commonPool();
    RankedLists lists =
        featured == null
            ? models
                .answering(name, FeatureRow.none())
                .recommendAll(MARKET.bought(), 4, Repeats.EXCLUDED, pool)
            : featured.recommendAll(MARKET.bought(), rows, 4, Repeats.EXCLUDED, pool);
    List<String> ranked = new ArrayList<>();
    for (int row = 0; row < MARKET.bought().rowCount(); row++) {
      for (int rank = 0; rank < lists.length(row); rank++) {
        ranked.add(row + " " + lists.security(row, rank) + " " + lists.score(row, rank));
      }
    }
    assertThat(ranked).isNotEmpty();
    return ranked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\\"factors\\\":3,\\\"reg | {\\\"factors\\\":9,\\\"reg |"
            + " boughtSecurities is 11, must be at least 0 and at most the security count 6",
        "{\\\"factors\\\":3,\\\"reg | {\\\"factors\\\":0,\\\"reg | factors is 0, must be at least 1",
        "{\\\"factors\\\":4,\\\"epochs | {\\\"factors\\\":9,\\\"epochs |"
            + " securityFactors has length 96, must be 192",
        "{\\\"factors\\\":4,\\\"epochs | {\\\"factors\\\":0,\\\"epochs | factors is 0, must be",
        "{\\\"components\\\":5 | {\\\"components\\\":9 | columns[2] is 1, must be at least 0 and below 1",
      })
  void refusesLengthsThatDoNotAgree(String text, String by, String reason) throws Exception {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(latin).contains(text);
    byte[] changed = latin.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, changed);

    assertThatExceptionOfType(CorruptSnapshotException.class)
        .isThrownBy(
            () -> SnapshotFile.read(file, Sha256.of(MemorySegment.ofArray(changed.clone()))))
        .withMessageContaining(Objects.requireNonNull(reason));
  }

  @Test
  void neverFailsOtherwiseThanByRefusingWhereAChecksumWouldMatch() {
    int refused = 0;
    int tried = 0;
    // every byte would take too long: a step that has no divisor with 8 meets every bit and tensor
    for (int at = 0; at < bytes.length; at += 11) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      tried++;
      try {
        SnapshotLayout.fromTensors(SafetensorsFile.of(MemorySegment.ofArray(flipped)));
      } catch (CorruptSnapshotException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(tried / 8, tried - 1);
  }
}
