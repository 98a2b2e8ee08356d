package io.bellwether.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnapshotPublishedTest {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "'', main, DIGEST, 1, id",
    "s-1, '', DIGEST, 1, line",
    "s-1, main, '', 1, sha256",
    "s-1, main, 0123456789ABCDEF, 1, sha256",
    "s-1, main, DIGEST, 0, sizeBytes",
    "s-1, main, DIGEST, -1, sizeBytes",
  })
  void refusesAValueOutsideItsBoundAndNamesIt(
      String id, String line, String digest, long sizeBytes, String field) {
    assertThatThrownBy(
            () -> snapshot(id, line, digest.replace("DIGEST", DIGEST), sizeBytes, new TreeMap<>()))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void doesNotFollowLaterChangesOfItsConfiguration() {
    TreeMap<String, String> configuration = new TreeMap<>();
    SnapshotPublished snapshot = snapshot("s-1", "main", DIGEST, 1, configuration);

    configuration.put("factors", "32");

    assertThat(snapshot.configuration()).isEmpty();
  }

  private static SnapshotPublished snapshot(
      String id,
      String line,
      String digest,
      long sizeBytes,
      SortedMap<String, String> configuration) {
    return new SnapshotPublished(
        id,
        line,
        null,
        OffsetVector.START,
        configuration,
        7,
        "als",
        List.of(),
        "s-1.safetensors",
        digest,
        sizeBytes,
        Instant.parse("2026-03-02T12:00:00Z"),
        false,
        "");
  }
}
