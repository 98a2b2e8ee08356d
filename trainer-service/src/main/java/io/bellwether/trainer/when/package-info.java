/**
 * When a training starts without being asked for: what has come into the log since the last one,
 * and how well the snapshot in service fares. Submits trainings as anybody else would; called by
 * nobody.
 */
@NullMarked
package io.bellwether.trainer.when;

import org.jspecify.annotations.NullMarked;
