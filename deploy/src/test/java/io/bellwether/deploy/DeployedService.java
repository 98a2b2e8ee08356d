package io.bellwether.deploy;

/** What each service needs from whatever runs it. Every deployment file is held against this. */
enum DeployedService {
  SCRAPER("scraper-service", 8081, 1, true, Snapshots.NONE),
  SYNTHETIC_DATA("synthetic-data-service", 8082, 1, true, Snapshots.NONE),
  TRAINER("trainer-service", 8083, 1, true, Snapshots.WRITES),
  RECOMMENDER("recommender-service", 8084, 2, false, Snapshots.READS),
  SIMILARITY("similarity-service", 8085, 2, false, Snapshots.READS),
  /** The same service, of which one process runs the jobs. */
  SIMILARITY_BRIEFS("similarity-briefs", "similarity-service", 8086, 1, true, Snapshots.READS);

  /** How a service uses the folder of model snapshots. */
  enum Snapshots {
    NONE,
    READS,
    WRITES
  }

  static final String SNAPSHOTS_FOLDER = "/var/lib/bellwether/snapshots";

  /** Of its Deployment, Service and account. */
  final String workload;

  final String module;
  final int port;
  final int fewestReplicas;
  final boolean needsMongo;
  final Snapshots snapshots;

  DeployedService(
      String module, int port, int fewestReplicas, boolean needsMongo, Snapshots snapshots) {
    this(module, module, port, fewestReplicas, needsMongo, snapshots);
  }

  DeployedService(
      String workload,
      String module,
      int port,
      int fewestReplicas,
      boolean needsMongo,
      Snapshots snapshots) {
    this.workload = workload;
    this.module = module;
    this.port = port;
    this.fewestReplicas = fewestReplicas;
    this.needsMongo = needsMongo;
    this.snapshots = snapshots;
  }

  /** Whether the port is the one that the module listens on unless told otherwise. */
  boolean hasTheModulesPort() {
    return workload.equals(module);
  }

  /** Whether a second copy may run beside the first: if not, a rollout stops the old one first. */
  boolean isReplicated() {
    return fewestReplicas > 1;
  }

  @Override
  public String toString() {
    return workload;
  }
}
