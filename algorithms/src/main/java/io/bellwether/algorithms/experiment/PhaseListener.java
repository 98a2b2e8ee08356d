package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.model.TrainingListener;

/** Tells of a training under the name of the model and the fold that it is for. */
final class PhaseListener implements TrainingListener {

  private final TrainingListener listener;
  private final String model;
  private final String fold;

  /**
   * @param model the name of the model
   * @param fold such as {@code ", fold 2 of 3"}, or empty
   */
  PhaseListener(TrainingListener listener, String model, String fold) {
    this.listener = listener;
    this.model = model;
    this.fold = fold;
  }

  /** Asks another listener whether to stop, and tells it nothing. */
  static TrainingListener cancelling(TrainingListener listener) {
    return new TrainingListener() {
      @Override
      public void progress(String phase, int done, int total) {}

      @Override
      public boolean cancelled() {
        return listener.cancelled();
      }
    };
  }

  @Override
  public void progress(String phase, int done, int total) {
    // a trainer of one phase calls it by its own name, which need not be said twice
    String part = phase.equals(model) ? "" : " (" + phase + ")";
    listener.progress("%s: training%s%s".formatted(model, part, fold), done, total);
  }

  @Override
  public boolean cancelled() {
    return listener.cancelled();
  }
}
