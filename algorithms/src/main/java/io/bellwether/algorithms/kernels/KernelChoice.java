package io.bellwether.algorithms.kernels;

/**
 * Chooses the kernels once, at first use, by the system property {@value #PROPERTY}:
 *
 * <ul>
 *   <li>{@code auto}, the default: SIMD where the module is there and registers have 256 bits or
 *       more, else scalar with one line in the log that says what is missing;
 *   <li>{@code simd}: SIMD, or an {@link IllegalStateException} that says what is missing;
 *   <li>{@code scalar}.
 * </ul>
 */
final class KernelChoice {

  static final String PROPERTY = "bellwether.kernels";
  static final Kernels CHOSEN = choose(System.getProperty(PROPERTY, "auto"));

  private static final String MODULE = "jdk.incubator.vector";
  private static final int BITS = 256;

  private KernelChoice() {}

  static Kernels choose(String wish) {
    return switch (wish) {
      case "scalar" -> new ScalarKernels();
      case "simd" -> {
        String missing = missing();
        if (!missing.isEmpty()) {
          throw new IllegalStateException("%s is simd, but %s".formatted(PROPERTY, missing));
        }
        yield new SimdKernels();
      }
      case "auto" -> {
        String missing = missing();
        if (missing.isEmpty()) {
          yield new SimdKernels();
        }
        System.getLogger(Kernels.class.getName())
            .log(System.Logger.Level.WARNING, "Scalar kernels chosen: {0}", missing);
        yield new ScalarKernels();
      }
      default ->
          throw new IllegalArgumentException(
              "%s is \"%s\", must be auto, simd or scalar".formatted(PROPERTY, wish));
    };
  }

  /** What keeps the SIMD kernels from running here; empty if nothing does. */
  private static String missing() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return "the JVM was started without --add-modules " + MODULE;
    }
    // in a class of its own: this one must load where the module is absent
    int bits = RegisterWidth.bits();
    return bits < BITS ? "registers have %d bits, needed are %d".formatted(bits, BITS) : "";
  }
}
