package io.bellwether.jobs;

/**
 * What a kind of job does. One bean per kind.
 *
 * @param <R> what is asked for: a record, kept as JSON
 */
public interface Work<R> {

  /** Names the kind, such as {@code generation}. */
  String kind();

  Class<R> requestType();

  /**
   * Whether it goes by the clock, or by the pace of others, and may run for days. Such work has a
   * thread of its own at once; all other work waits for its turn.
   */
  default boolean byTheClock() {
    return false;
  }

  /**
   * Does the work, from the beginning or from the context's checkpoint.
   *
   * @return the result, shown as JSON
   * @throws java.util.concurrent.CancellationException when the context says so
   * @throws BlockedException when something outside refuses, and asking again would be rude
   * @throws Exception when it cannot be done; the message is for whoever asked
   */
  Object run(R request, JobContext context) throws Exception;
}
