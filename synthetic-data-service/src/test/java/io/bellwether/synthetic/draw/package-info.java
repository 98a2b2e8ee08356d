/** What draw promises. */
@NullMarked
package io.bellwether.synthetic.draw;

import org.jspecify.annotations.NullMarked;
