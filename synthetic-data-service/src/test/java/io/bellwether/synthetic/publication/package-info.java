/** What publication promises. */
@NullMarked
package io.bellwether.synthetic.publication;

import org.jspecify.annotations.NullMarked;
