/** What a snapshot says it was trained with, made into a line again. Called by training. */
@NullMarked
package io.bellwether.trainer.recorded;

import org.jspecify.annotations.NullMarked;
