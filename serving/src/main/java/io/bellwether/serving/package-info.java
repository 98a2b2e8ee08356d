/**
 * One verified snapshot serves at a time, kept up to date from the log and swapped whole. Called by
 * the services that answer from snapshots.
 */
@NullMarked
package io.bellwether.serving;

import org.jspecify.annotations.NullMarked;
