package io.bellwether.scraper.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureStoreTest {

  @Test
  void keepsTheSamePageOnceUnderItsDigest(@TempDir Path folder) throws IOException {
    CaptureStore store = new CaptureStore(folder);

    String first = store.put("abc");
    String again = store.put("abc");

    assertThat(first)
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .isEqualTo(again);
    try (InputStream content = store.open(first);
        Stream<Path> files = Files.walk(folder)) {
      assertThat(content).hasBinaryContent("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }
}
