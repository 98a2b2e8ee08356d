/**
 * Which snapshots there are: a projection of the topic snapshots. Called by training and over REST.
 */
@NullMarked
package io.bellwether.trainer.registry;

import org.jspecify.annotations.NullMarked;
