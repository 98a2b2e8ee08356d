/** Everything that runs on one machine. Called by every command. */
@NullMarked
package io.bellwether.cli.stack;

import org.jspecify.annotations.NullMarked;
