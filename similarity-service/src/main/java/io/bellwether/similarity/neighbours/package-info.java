/** Who is like whom in a snapshot, and what they bought. Called by the answers. */
@NullMarked
package io.bellwether.similarity.neighbours;

import org.jspecify.annotations.NullMarked;
