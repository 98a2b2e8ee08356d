package io.bellwether.algorithms.model;

import java.util.concurrent.CancellationException;

/** Gathers the progress of several threads into one rising count for a listener. */
public final class Progress {

  private final TrainingListener listener;
  private final String phase;
  private final int total;
  private int done;

  public Progress(TrainingListener listener, String phase, int total) {
    this.listener = listener;
    this.phase = phase;
    this.total = total;
  }

  /** Throws a {@link CancellationException} if the listener asks to stop. */
  public void stopIfCancelled() {
    if (listener.cancelled()) {
      throw new CancellationException("cancelled in phase " + phase);
    }
  }

  /** Counts more of the phase as done and tells the listener. */
  public synchronized void advance(int count) {
    done += count;
    listener.progress(phase, done, total);
  }
}
