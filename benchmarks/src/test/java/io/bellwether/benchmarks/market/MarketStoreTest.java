package io.bellwether.benchmarks.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.algorithms.kernels.Compute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketStoreTest {

  private static final MarketSettings SETTINGS =
      new MarketSettings(31, 40, 5, 6, 1f, PurchaseOrder.RANDOM, 5);

  @TempDir private Path folder;

  @Test
  void givesBackWhatItDrew() throws IOException {
    MarketStore store = new MarketStore(folder, Compute.standard());
    Market drawn = store.get(SETTINGS);
    Market kept = store.get(SETTINGS);
    assertThat(kept).isNotSameAs(drawn);
    assertThat(kept.securities()).isEqualTo(drawn.securities());
    assertThat(kept.weeks()).isEqualTo(drawn.weeks());
    assertThat(folder).isDirectoryContaining(file -> file.endsWith(name(SETTINGS)));
  }

  @Test
  void keepsOtherSettingsApart() {
    assertThat(name(SETTINGS))
        .isNotEqualTo(name(SETTINGS.withSeed(6)))
        .isNotEqualTo(name(SETTINGS.withTasteScale(2f)))
        .isNotEqualTo(name(SETTINGS.withOrder(PurchaseOrder.SEQUENTIAL)));
  }

  @Test
  void refusesADamagedFile() throws IOException {
    Files.write(folder.resolve(name(SETTINGS)), new byte[7]);
    MarketStore store = new MarketStore(folder, Compute.standard());
    assertThatThrownBy(() -> store.get(SETTINGS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has 7 bytes, must have 850");
  }

  private static String name(MarketSettings settings) {
    return MarketStore.fileName(settings);
  }
}
