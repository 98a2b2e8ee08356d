package io.bellwether.crosssell.held;

import io.bellwether.algorithms.model.History;

/**
 * What each client holds, clients and securities by their index. Products take the place of
 * securities where {@link Products} has grouped them.
 *
 * <p>Safe for several threads. An implementation may change while it is asked: each answer is right
 * for one moment, and two answers may be for two.
 */
public interface Holdings {

  int clientCount();

  int securityCount();

  /**
   * What one client holds; weights mean nothing here.
   *
   * @param client from 0, below {@link #clientCount}
   */
  History of(int client);

  /**
   * How many clients hold a security.
   *
   * @param security from 0, below {@link #securityCount}
   */
  int holders(int security);

  /** The sum of {@link #holders} over all securities. */
  long pairs();
}
