/** Recorded data on disk as feeds. Called by generation and replay. */
@NullMarked
package io.bellwether.synthetic.folder;

import org.jspecify.annotations.NullMarked;
