package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.cli.console.Progress;

/** Shows a training on standard error; it ends with the process alone. */
record ShownProgress(Progress shown) implements TrainingListener {

  @Override
  public void progress(String phase, int done, int total) {
    shown.show(phase, done, total);
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}
