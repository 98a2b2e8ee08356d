package io.bellwether.synthetic.live;

import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;

/**
 * What a live mode must know again after a kill.
 *
 * @param start when its first second began
 * @param catalogueEnd the end of the securities it buys from
 * @param eventsFrom where in the log to look for its own events that are not counted here
 * @param investorsDone whether every investor lies before that
 * @param trades how many trades lie before that
 * @param round the round of the scheme in which the last of them lies
 * @param tradesBeforeRound how many trades the rounds before have
 */
record LiveBookmark(
    Instant start,
    OffsetVector catalogueEnd,
    OffsetVector eventsFrom,
    boolean investorsDone,
    long trades,
    long round,
    long tradesBeforeRound) {

  /** Every investor and that many trades are in the log. */
  LiveBookmark reached(long nowTrades, long nowRound, long nowBeforeRound) {
    return new LiveBookmark(
        start, catalogueEnd, eventsFrom, true, nowTrades, nowRound, nowBeforeRound);
  }

  LiveBookmark lookingFrom(OffsetVector end) {
    return new LiveBookmark(
        start, catalogueEnd, end, investorsDone, trades, round, tradesBeforeRound);
  }
}
