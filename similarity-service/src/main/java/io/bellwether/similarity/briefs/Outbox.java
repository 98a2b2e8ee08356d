package io.bellwether.similarity.briefs;

import io.bellwether.contracts.event.ClientBrief;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** One destination during one run. For one thread. */
interface Outbox extends AutoCloseable {

  /** Takes some briefs, no client twice in a run. */
  void deliver(List<ClientBrief> briefs) throws IOException;

  /**
   * All briefs were handed over: makes the delivery whole.
   *
   * @param told all clients of this run; who is not among them is to be left alone
   */
  void complete(Set<String> told) throws IOException;

  /** What has become of the briefs so far. */
  Delivery delivery();

  /** Lets go of everything; what is not complete is as good as not begun. */
  @Override
  void close();
}
