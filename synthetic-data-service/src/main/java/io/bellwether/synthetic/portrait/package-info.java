/** Who the investors are. Called by generation. */
@NullMarked
package io.bellwether.synthetic.portrait;

import org.jspecify.annotations.NullMarked;
