/** Trades that go on by the clock until they are stopped. Called by users. */
@NullMarked
package io.bellwether.synthetic.live;

import org.jspecify.annotations.NullMarked;
