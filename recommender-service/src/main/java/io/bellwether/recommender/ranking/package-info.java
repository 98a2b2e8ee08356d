/**
 * Securities in order for an investor, and what the rules leave of it. Called by the live snapshot.
 */
@NullMarked
package io.bellwether.recommender.ranking;

import org.jspecify.annotations.NullMarked;
