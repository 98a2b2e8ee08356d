/** A snapshot as the recommender serves it: the fold that keeps it live. Called by the answers. */
@NullMarked
package io.bellwether.recommender.snapshot;

import org.jspecify.annotations.NullMarked;
