package io.bellwether.similarity.briefs;

import io.bellwether.contracts.event.ClientBrief;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A place that keeps the last brief of each client. */
interface LastBriefs extends AutoCloseable {

  /**
   * What is kept of a brief to compare another with.
   *
   * @param lists digest of what it says, see {@link ListDigest}
   */
  record Kept(String lists, Instant asOf) {}

  /** By client: all that are there now. */
  Map<String, Kept> kept();

  /** Puts briefs in the place of what is there of their clients; returns when they are safe. */
  void put(List<ClientBrief> briefs);

  /** Takes clients' briefs away; returns when that is safe. */
  void remove(Collection<String> clients);

  @Override
  void close();
}
