/**
 * Starts, finds and stops the processes of one machine. Called by the command line and by
 * integration tests.
 */
@NullMarked
package io.bellwether.localstack;

import org.jspecify.annotations.NullMarked;
