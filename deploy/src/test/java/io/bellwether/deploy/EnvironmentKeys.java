package io.bellwether.deploy;

import java.util.Set;

/** The environment variables that services and images understand; any other name is a mistake. */
final class EnvironmentKeys {

  static final String HTTP_PORT = "QUARKUS_HTTP_PORT";
  static final String MONGODB = "QUARKUS_MONGODB_CONNECTION_STRING";
  static final String SNAPSHOTS_FOLDER = "BELLWETHER_SNAPSHOTS_FOLDER";

  static final String AUDIT_FOLDER = "BELLWETHER_RECOMMENDER_AUDIT_FOLDER";

  static final String RULES = "BELLWETHER_RECOMMENDER_RULES";

  /** Configuration of a service. */
  static final Set<String> OF_SERVICES =
      Set.of(
          "KAFKA_BOOTSTRAP_SERVERS",
          "BELLWETHER_LOG_REPLICATION_FACTOR",
          MONGODB,
          "QUARKUS_HTTP_HOST",
          HTTP_PORT,
          "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
          SNAPSHOTS_FOLDER,
          "BELLWETHER_SNAPSHOTS_MEMORY",
          "BELLWETHER_JOBS_ENABLED",
          "BELLWETHER_SIMILARITY_BRIEFS_FOLDER",
          RULES,
          AUDIT_FOLDER,
          "BELLWETHER_SCRAPER_FOLDER",
          "BELLWETHER_SCRAPER_CHROMIUM",
          "BELLWETHER_SYNTHETIC_REPLAY_ROOT");

  /** What an image sets for the programs under the service. */
  static final Set<String> OF_IMAGES =
      Set.of("HOME", "LANG", "PATH", "JAVA_HOME", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");

  private EnvironmentKeys() {}
}
