/** What the trainer's registry of snapshots is asked and told. Called from the command line. */
@NullMarked
package io.bellwether.cli.registry;

import org.jspecify.annotations.NullMarked;
