package io.bellwether.similarity.briefs;

import static io.bellwether.similarity.briefs.Briefs.THEN;
import static io.bellwether.similarity.briefs.Briefs.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileOutboxTest {

  @TempDir private Path folder;

  @Test
  void aRowIsANeighbourOrAnOffer() throws IOException {
    Delivery delivery = write(TableFormat.CSV);

    assertThat(delivery.sent()).isEqualTo(2);
    assertThat(delivery.files())
        .containsExactly(
            folder.resolve("neighbours.csv").toString(), folder.resolve("offers.csv").toString());
    assertThat(Files.readAllLines(folder.resolve("neighbours.csv")))
        .containsExactly(
            "investor_id,rank,neighbour_id,distance,measure,snapshot_id,as_of",
            "a,1,b,0.000000,cosine,snapshot-1,2026-01-05T10:00:00.250000Z",
            "a,2,c,0.100000,cosine,snapshot-1,2026-01-05T10:00:00.250000Z",
            "b,1,a,0.000000,cosine,snapshot-1,2026-01-05T10:00:00.250000Z");
    assertThat(Files.readAllLines(folder.resolve("offers.csv")))
        .hasSize(5)
        .contains(
            "a,2,XNAS:B,B,\"B, or \"\"C\"\"\",5,0.012500000000,2.500000,0.005000000000,7,4,5,"
                + "snapshot-1,2026-01-05T10:00:00.250000Z");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotCompleteLeavesNothing(TableFormat format) throws IOException {
    try (FileOutbox outbox = FileOutbox.open(folder, format)) {
      outbox.deliver(List.of(brief("a", THEN, "b")));
    }

    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anotherRunTakesThePlaceOfTheFirst(TableFormat format) throws IOException {
    write(format);
    write(format);

    assertThat(files())
        .containsExactlyInAnyOrder("neighbours." + format.ending(), "offers." + format.ending());
  }

  @ParameterizedTest
  @EnumSource
  void theSameBriefsGiveTheSameBytes(TableFormat format) throws IOException {
    write(format);
    byte[] first = Files.readAllBytes(folder.resolve("offers." + format.ending()));
    write(format);

    assertThat(Files.readAllBytes(folder.resolve("offers." + format.ending()))).isEqualTo(first);
  }

  private Delivery write(TableFormat format) throws IOException {
    try (FileOutbox outbox = FileOutbox.open(folder, format)) {
      outbox.deliver(List.of(brief("a", THEN, "b", "c")));
      outbox.deliver(List.of(brief("b", THEN, "a")));
      outbox.complete(Set.of("a", "b"));
      return outbox.delivery();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
