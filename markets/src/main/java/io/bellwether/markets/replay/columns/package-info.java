/** Recorded rows in columns, so that millions fit into little memory. Called by replay. */
@NullMarked
package io.bellwether.markets.replay.columns;

import org.jspecify.annotations.NullMarked;
