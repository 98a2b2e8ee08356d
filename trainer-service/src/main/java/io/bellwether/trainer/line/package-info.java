/** What a trainer trains: the models of its line, and what each is told. Called by training. */
@NullMarked
package io.bellwether.trainer.line;

import org.jspecify.annotations.NullMarked;
