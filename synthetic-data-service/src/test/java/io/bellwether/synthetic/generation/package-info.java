/** What generation promises. */
@NullMarked
package io.bellwether.synthetic.generation;

import org.jspecify.annotations.NullMarked;
