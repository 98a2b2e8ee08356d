/**
 * Hybrid factorisation: investors and securities as sums of what is known of them and of who they
 * are, learned together. Called by whoever trains or serves models; the same bits on any number of
 * threads.
 */
@NullMarked
package io.bellwether.algorithms.hybrid;

import org.jspecify.annotations.NullMarked;
