/** Picks the best few of many scored indices, in one order that every ranking here shares. */
@NullMarked
package io.bellwether.algorithms.selection;

import org.jspecify.annotations.NullMarked;
