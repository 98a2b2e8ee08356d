/**
 * Two stages in a snapshot: taken apart where they were trained, put together where they answer.
 * Called by training and by serving, so that both see the same.
 */
@NullMarked
package io.bellwether.ranking.stored;

import org.jspecify.annotations.NullMarked;
