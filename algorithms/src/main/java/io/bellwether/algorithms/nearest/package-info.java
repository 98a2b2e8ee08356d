/**
 * The rows nearest to a row or to any vector, exactly: a sieve in float32 over all rows, then exact
 * distances of the few that it lets through. Called by whoever asks for similar investors.
 */
@NullMarked
package io.bellwether.algorithms.nearest;

import org.jspecify.annotations.NullMarked;
