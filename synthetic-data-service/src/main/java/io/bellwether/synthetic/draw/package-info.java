/** Random draws that are the same for ever. Called by portrait and scheme. */
@NullMarked
package io.bellwether.synthetic.draw;

import org.jspecify.annotations.NullMarked;
