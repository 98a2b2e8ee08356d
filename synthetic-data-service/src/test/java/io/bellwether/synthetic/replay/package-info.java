/** What replay promises. */
@NullMarked
package io.bellwether.synthetic.replay;

import org.jspecify.annotations.NullMarked;
