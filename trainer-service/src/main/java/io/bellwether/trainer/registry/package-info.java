/**
 * Which snapshots there are, which is in service, and how that changes: a fold of the topic
 * snapshots. Called by training and over REST.
 */
@NullMarked
package io.bellwether.trainer.registry;

import org.jspecify.annotations.NullMarked;
