/** The command line: one class a command, each a few lines over the packages below. */
@NullMarked
package io.bellwether.cli;

import org.jspecify.annotations.NullMarked;
