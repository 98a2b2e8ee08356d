/**
 * Data from a source: to files in this JVM, or into the log as a job of the service that generates
 * and replays. Called by the command line alone.
 */
@NullMarked
package io.bellwether.cli.generate;

import org.jspecify.annotations.NullMarked;
