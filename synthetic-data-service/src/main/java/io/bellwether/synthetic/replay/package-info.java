/**
 * Recorded investors and trades into the log again, at once or by their own time. Called by users.
 */
@NullMarked
package io.bellwether.synthetic.replay;

import org.jspecify.annotations.NullMarked;
