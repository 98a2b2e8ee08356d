/**
 * Nearly all of the nearest rows of very many, through a graph of Lucene's, and how many are
 * missed. Called by services that hold more rows than an exact search answers in time.
 */
@NullMarked
package io.bellwether.nearest;

import org.jspecify.annotations.NullMarked;
