/** What live promises. */
@NullMarked
package io.bellwether.synthetic.live;

import org.jspecify.annotations.NullMarked;
