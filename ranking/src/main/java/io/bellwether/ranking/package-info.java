/** The second stage of a recommendation. Called by training, by serving and by evaluation. */
@NullMarked
package io.bellwether.ranking;

import org.jspecify.annotations.NullMarked;
