package io.bellwether.serving;

import java.time.Duration;

/**
 * How long a snapshot may keep a service from serving it.
 *
 * @param reach until the log is reached
 * @param catchUp until it has been folded up to its end, reaching it included
 */
public record Patience(Duration reach, Duration catchUp) {

  /** The same whether the log is reached or not. */
  public static Patience of(Duration catchUp) {
    return new Patience(catchUp, catchUp);
  }
}
