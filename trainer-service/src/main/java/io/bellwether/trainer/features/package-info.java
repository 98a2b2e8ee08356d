/** What is known of a client, as numbers. Called by training; similarity-service compares them. */
@NullMarked
package io.bellwether.trainer.features;

import org.jspecify.annotations.NullMarked;
