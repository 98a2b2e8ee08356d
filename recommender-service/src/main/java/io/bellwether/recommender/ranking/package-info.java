/** The order in which securities are put to an investor. Called by the live snapshot. */
@NullMarked
package io.bellwether.recommender.ranking;

import org.jspecify.annotations.NullMarked;
