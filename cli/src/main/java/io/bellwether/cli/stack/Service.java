package io.bellwether.cli.stack;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** The five services of the platform. */
public enum Service {
  SCRAPER("scraper-service", 8081, "192m", false),
  SYNTHETIC_DATA("synthetic-data-service", 8082, "1500m", true),
  TRAINER("trainer-service", 8083, "512m", true),
  RECOMMENDER("recommender-service", 8084, "320m", true),
  SIMILARITY("similarity-service", 8085, "384m", true);

  private static final long LEAST_TRAINER_MEGABYTES = 512;

  private final String moduleName;
  private final int port;
  private final String heap;
  private final boolean computes;

  Service(String moduleName, int port, String heap, boolean computes) {
    this.moduleName = moduleName;
    this.port = port;
    this.heap = heap;
    this.computes = computes;
  }

  /** The module's folder, and the name of its process. */
  public String moduleName() {
    return moduleName;
  }

  int port() {
    return port;
  }

  /** The most heap it is given on one machine, as {@code -Xmx} wants it. */
  String heap() {
    return this == TRAINER ? trainerHeap(machineMegabytes()) : heap;
  }

  /**
   * A quarter of the machine, for how much a training needs depends on its models and its market.
   */
  static String trainerHeap(long machineMegabytes) {
    return Math.max(LEAST_TRAINER_MEGABYTES, machineMegabytes / 4) + "m";
  }

  private static long machineMegabytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 0;
  }

  /** The modules beyond the default ones that its JVM must resolve: the one of SIMD kernels. */
  List<String> moduleOptions() {
    return computes ? List.of("--add-modules", "jdk.incubator.vector") : List.of();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
