/** The two stages of a snapshot, kept live. Called by the fold and by the ranking. */
@NullMarked
package io.bellwether.recommender.twostage;

import org.jspecify.annotations.NullMarked;
