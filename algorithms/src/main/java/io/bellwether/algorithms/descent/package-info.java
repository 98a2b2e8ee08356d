/**
 * What stochastic descent over purchases shares: securities dealt to groups, tiles that share no
 * row, and streams of draws. Called by the trainers that visit purchases one by one; the same bits
 * on any number of threads.
 */
@NullMarked
package io.bellwether.algorithms.descent;

import org.jspecify.annotations.NullMarked;
