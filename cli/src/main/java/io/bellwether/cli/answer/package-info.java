/** What the services answer, for a reader or for a program. Called by commands that print. */
@NullMarked
package io.bellwether.cli.answer;

import org.jspecify.annotations.NullMarked;
