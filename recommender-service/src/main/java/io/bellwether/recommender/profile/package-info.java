/**
 * What is known of every investor, to the latest profile. Called by the fold and by the ranking.
 */
@NullMarked
package io.bellwether.recommender.profile;

import org.jspecify.annotations.NullMarked;
