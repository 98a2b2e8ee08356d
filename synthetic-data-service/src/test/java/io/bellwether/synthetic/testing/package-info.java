/** What the other tests share. */
@NullMarked
package io.bellwether.synthetic.testing;

import org.jspecify.annotations.NullMarked;
