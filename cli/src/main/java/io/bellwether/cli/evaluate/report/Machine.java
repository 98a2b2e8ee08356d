package io.bellwether.cli.evaluate.report;

import io.bellwether.algorithms.kernels.Kernels;

/**
 * What the times were measured on.
 *
 * @param kernels {@code simd} or {@code scalar}
 * @param heapMebibytes the most memory the JVM may take for objects
 */
public record Machine(int cores, String system, String jdk, String kernels, long heapMebibytes) {

  private static final int MEBIBYTE = 1 << 20;

  /** The one this runs on. */
  public static Machine current() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        Kernels.chosen().name(),
        Runtime.getRuntime().maxMemory() / MEBIBYTE);
  }
}
