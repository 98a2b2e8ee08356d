package io.bellwether.ranking.lambda;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads LightGBM's native library, or says why it cannot be.
 *
 * <p>lightgbm4j writes the library to a file of one name in the temporary folder, over whatever is
 * there. If that is the library of another process, which runs from it, the other process dies of a
 * bus error. So each process gets a folder of its own, through the property that lightgbm4j asks;
 * the JDK's own temporary files do not follow it, they look only once.
 *
 * <p>Threads of OpenMP wait for each other in busy loops unless told to sleep. Where others need
 * the cores too, that made a training of two threads more than four times slower. They are told by
 * an environment variable that is read as the library loads, so it is set just before, unless it
 * is.
 */
public final class NativeLightGbm {

  private static final String TEMPORARY_FOLDER = "java.io.tmpdir";
  private static final String WAIT_POLICY = "OMP_WAIT_POLICY";

  private static boolean loaded;

  private NativeLightGbm() {}

  /**
   * Loads LightGBM, for who wants to know before other work is begun whether an order can be
   * learned here. Must come before any other use of lightgbm4j, which loads by itself what is not
   * yet loaded, and of classes that name its types.
   *
   * @throws MissingNativeLibraryException if lightgbm4j is not on the class path, or its library
   *     does not load
   */
  public static synchronized void require() {
    if (loaded) {
      return;
    }
    try {
      Path folder = Files.createTempDirectory("lightgbm");
      try {
        loadFrom(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException | LinkageError failure) {
      throw new MissingNativeLibraryException(advice(failure), failure);
    }
    if (!loaded) {
      // lightgbm4j logs a missing libgomp and goes on as if nothing had been
      throw new MissingNativeLibraryException(advice(null), null);
    }
  }

  private static void loadFrom(Path folder) throws IOException {
    String before = System.setProperty(TEMPORARY_FOLDER, folder.toString());
    try {
      sleepWhileWaiting();
      LGBMBooster.loadNative();
      loaded = LGBMBooster.isNativeLoaded();
    } finally {
      if (before == null) {
        System.clearProperty(TEMPORARY_FOLDER);
      } else {
        System.setProperty(TEMPORARY_FOLDER, before);
      }
    }
  }

  /** Does nothing where there is no {@code setenv}, as on Windows. */
  private static void sleepWhileWaiting() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
    if (setenv.isEmpty()) {
      return;
    }
    MethodHandle call =
        linker.downcallHandle(
            setenv.get(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int keepWhatIsSet = 0;
      int unused =
          (int)
              call.invokeExact(
                  arena.allocateFrom(WAIT_POLICY), arena.allocateFrom("passive"), keepWhatIsSet);
    } catch (Throwable failure) {
      throw new LinkageError("setenv of the C library", failure);
    }
  }

  /** What is loaded stays in memory without its file, except on Windows, where the file stays. */
  private static void delete(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
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
