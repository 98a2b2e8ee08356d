package io.bellwether.cli.stack;

import java.util.Locale;

/** The five services of the platform. */
public enum Service {
  SCRAPER("scraper-service", 8081, "192m"),
  SYNTHETIC_DATA("synthetic-data-service", 8082, "256m"),
  TRAINER("trainer-service", 8083, "512m"),
  RECOMMENDER("recommender-service", 8084, "320m"),
  SIMILARITY("similarity-service", 8085, "256m");

  private final String moduleName;
  private final int port;
  private final String heap;

  Service(String moduleName, int port, String heap) {
    this.moduleName = moduleName;
    this.port = port;
    this.heap = heap;
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
    return heap;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
