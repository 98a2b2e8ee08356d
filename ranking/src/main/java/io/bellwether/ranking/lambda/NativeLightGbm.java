package io.bellwether.ranking.lambda;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Loads LightGBM's native library, or says why it cannot be. */
final class NativeLightGbm {

  private NativeLightGbm() {}

  /**
   * @throws MissingNativeLibraryException if the library or what it needs is missing
   */
  static void require() {
    boolean loaded;
    try {
      LGBMBooster.loadNative();
      loaded = LGBMBooster.isNativeLoaded();
    } catch (IOException | LinkageError failure) {
      throw new MissingNativeLibraryException(advice(failure), failure);
    }
    if (!loaded) {
      // lightgbm4j logs a missing libgomp and goes on as if nothing had been
      throw new MissingNativeLibraryException(advice(null), null);
    }
  }

  static String advice(@Nullable Throwable failure) {
    if (failure instanceof NoClassDefFoundError) {
      return "the learned order cannot be trained without lightgbm4j: "
          + "add io.github.metarank:lightgbm4j to the class path";
    }
    return "the learned order cannot be trained, LightGBM's native library did not load: "
        + "install libgomp (Debian, Ubuntu: libgomp1; Fedora: libgomp; macOS: libomp) and use a "
        + "system of glibc on x86_64 or aarch64";
  }
}
