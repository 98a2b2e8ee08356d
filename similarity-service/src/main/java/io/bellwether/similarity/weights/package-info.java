/**
 * How much each feature counts, as the desk wants it now. Called by questions, and by operators who
 * change it.
 */
@NullMarked
package io.bellwether.similarity.weights;

import org.jspecify.annotations.NullMarked;
