/**
 * The models an experiment can make, by name, with their defaults and the ranges in which a search
 * looks. Called by the command line and by the benchmarks.
 */
@NullMarked
package io.bellwether.algorithms.recipes;

import org.jspecify.annotations.NullMarked;
