/**
 * Neighbours of clients, of any origin, and how much each counts; and neighbours by what they hold.
 * Called by the offers, the campaigns and whoever finds neighbours for them.
 */
@NullMarked
package io.bellwether.crosssell.near;

import org.jspecify.annotations.NullMarked;
