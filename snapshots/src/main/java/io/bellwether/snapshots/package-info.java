/**
 * A trained model with all that a service needs to serve it, as one file that is a pure function of
 * (offsets, configuration, seed) and is either read whole or refused. Written by the trainer, read
 * by the services that answer.
 */
@NullMarked
package io.bellwether.snapshots;

import org.jspecify.annotations.NullMarked;
