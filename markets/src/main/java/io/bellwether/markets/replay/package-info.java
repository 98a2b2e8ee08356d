/**
 * Recorded files as feeds, in their own order of time. Called by whoever replays them into the log,
 * and for their facts by the evaluation.
 */
@NullMarked
package io.bellwether.markets.replay;

import org.jspecify.annotations.NullMarked;
