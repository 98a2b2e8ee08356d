/**
 * Draws synthetic markets in which every investor's true taste is known, so that besides speed a
 * model's share of what can be known can be measured. Same settings, same bits, on any number of
 * threads. Called by the benchmarks and from the command line.
 */
@NullMarked
package io.bellwether.benchmarks.market;

import org.jspecify.annotations.NullMarked;
