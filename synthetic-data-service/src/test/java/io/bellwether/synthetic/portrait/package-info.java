/** What portrait promises. */
@NullMarked
package io.bellwether.synthetic.portrait;

import org.jspecify.annotations.NullMarked;
