package io.bellwether.synthetic.publication;

import io.bellwether.contracts.log.OffsetVector;

/**
 * What a job must know again after a kill.
 *
 * @param catalogueEnd the end of the securities it buys from; the start when it buys from none
 * @param eventsFrom where in the log to look for its own events
 */
public record Bookmark(OffsetVector catalogueEnd, OffsetVector eventsFrom) {}
