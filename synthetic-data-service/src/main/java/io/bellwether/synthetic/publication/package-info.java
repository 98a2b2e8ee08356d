/**
 * A feed in the log: every event once, over any kill. Called by generation, replay and live mode.
 */
@NullMarked
package io.bellwether.synthetic.publication;

import org.jspecify.annotations.NullMarked;
