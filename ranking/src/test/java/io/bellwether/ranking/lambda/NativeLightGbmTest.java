package io.bellwether.ranking.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLightGbmTest {

  @Test
  void isThereForTheOtherTests() {
    assertThatCode(NativeLightGbm::require).doesNotThrowAnyException();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesTheFileOfAnotherProcessAlone() throws IOException {
    NativeLightGbm.require();

    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      assertThat(maps.filter(line -> line.contains("lib_lightgbm.so")))
          .isNotEmpty()
          .allMatch(line -> line.matches(".*/lightgbm[0-9]+/lib_lightgbm.so \\(deleted\\)"));
    }
    assertThat(System.getProperty("java.io.tmpdir")).doesNotContain("lightgbm");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsItsThreadsToSleepWhileTheyWait() throws Throwable {
    NativeLightGbm.require();

    // System.getenv shows the environment as it was at the start
    Linker linker = Linker.nativeLinker();
    MethodHandle getenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("getenv"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment policy = (MemorySegment) getenv.invoke(arena.allocateFrom("OMP_WAIT_POLICY"));
      assertThat(policy.reinterpret(16).getString(0))
          .isEqualTo(System.getenv().getOrDefault("OMP_WAIT_POLICY", "passive"));
    }
  }

  @Test
  void saysWhatToAddWhereTheLibraryIsNot() throws ReflectiveOperationException, IOException {
    // Given a class path with this module and nothing else
    URL classes = NativeLightGbm.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Method require = alone.loadClass(NativeLightGbm.class.getName()).getDeclaredMethod("require");
      require.setAccessible(true);

      Throwable thrown = null;
      try {
        require.invoke(null);
      } catch (InvocationTargetException failure) {
        thrown = failure.getCause();
      }

      assertThat(thrown)
          .hasMessageContaining("add io.github.metarank:lightgbm4j to the class path")
          .extracting(failure -> failure.getClass().getName())
          .isEqualTo(MissingNativeLibraryException.class.getName());
    }
  }

  @Test
  void saysWhatToInstallWhereTheSystemLacksIt() {
    assertThat(NativeLightGbm.advice(new UnsatisfiedLinkError("libgomp.so.1: cannot open")))
        .contains("install libgomp (Debian, Ubuntu: libgomp1");
  }
}
