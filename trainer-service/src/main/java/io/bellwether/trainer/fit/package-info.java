/**
 * Models of a line fitted to what was known at a moment, and judged on what came after it. Called
 * by training.
 */
@NullMarked
package io.bellwether.trainer.fit;

import org.jspecify.annotations.NullMarked;
