package io.bellwether.algorithms.model;

/**
 * Watches a training and may end it. {@link #cancelled} is asked often, by several threads at once,
 * so it should read a flag; {@link #progress} is called by one thread at a time.
 */
public interface TrainingListener {

  /**
   * Tells how far the training has come.
   *
   * @param phase what is being done
   * @param done how many of {@code total} are done; rises within a phase, and ends at the total
   */
  void progress(String phase, int done, int total);

  /** Whether the training should stop; it then throws a {@code CancellationException} soon. */
  boolean cancelled();

  /** A listener that ignores progress and never cancels. */
  static TrainingListener silent() {
    return new TrainingListener() {
      @Override
      public void progress(String phase, int done, int total) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
