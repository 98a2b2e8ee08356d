/**
 * Says what an evaluation found: as text, as JSON, as Markdown. Called by {@code bellwether
 * evaluate}.
 */
@NullMarked
package io.bellwether.cli.evaluate.report;

import org.jspecify.annotations.NullMarked;
