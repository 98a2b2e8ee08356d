/** What is known of clients, as numbers, for a snapshot. Called by training. */
@NullMarked
package io.bellwether.trainer.features;

import org.jspecify.annotations.NullMarked;
