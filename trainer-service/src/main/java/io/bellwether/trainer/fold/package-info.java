/** State at an offset vector: the log folded into dense columns. Called by training. */
@NullMarked
package io.bellwether.trainer.fold;

import org.jspecify.annotations.NullMarked;
