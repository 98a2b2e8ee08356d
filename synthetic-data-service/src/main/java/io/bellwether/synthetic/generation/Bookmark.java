package io.bellwether.synthetic.generation;

import io.bellwether.contracts.log.OffsetVector;

/**
 * What a job must know again after a kill.
 *
 * @param catalogueEnd the end of the securities it buys from
 * @param eventsFrom where in {@code users} and {@code trades} to look for its own events
 */
record Bookmark(OffsetVector catalogueEnd, OffsetVector eventsFrom) {}
