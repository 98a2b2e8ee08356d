/** How results, progress and failures reach the terminal. Called by every command. */
@NullMarked
package io.bellwether.cli.console;

import org.jspecify.annotations.NullMarked;
