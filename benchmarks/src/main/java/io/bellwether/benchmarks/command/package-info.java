/**
 * What {@code benchmarks/run} can do besides benchmarks: write a market as files, and print what
 * can be known of it.
 */
@NullMarked
package io.bellwether.benchmarks.command;

import org.jspecify.annotations.NullMarked;
