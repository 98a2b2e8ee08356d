/**
 * Whether a trained snapshot may take the place of the one in service. Knows no log and no store.
 * Called by training.
 */
@NullMarked
package io.bellwether.trainer.gate;

import org.jspecify.annotations.NullMarked;
