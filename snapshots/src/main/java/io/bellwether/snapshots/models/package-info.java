/**
 * The models of a snapshot, and how each kind is laid out in its file. A new kind is one more
 * {@link io.bellwether.snapshots.models.ModelLayout}. Called by the layout of the whole file.
 */
@NullMarked
package io.bellwether.snapshots.models;

import org.jspecify.annotations.NullMarked;
