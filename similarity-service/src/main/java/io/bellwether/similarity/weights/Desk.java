package io.bellwether.similarity.weights;

/**
 * The weights by which questions are answered that name none, of this replica. Changed at run time;
 * a restart goes back to the configuration.
 */
public final class Desk {

  private volatile Setting setting;

  /**
   * @param version another for each change
   */
  public record Setting(FeatureWeights weights, long version) {}

  public Desk(FeatureWeights configured) {
    this.setting = new Setting(configured, 0);
  }

  public Setting setting() {
    return setting;
  }

  public synchronized void set(FeatureWeights weights) {
    setting = new Setting(weights, setting.version() + 1);
  }
}
