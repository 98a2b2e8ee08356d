/**
 * JMH benchmarks of the algorithms, each over one synthetic market, and what the machine itself can
 * do beside them. Started by {@code benchmarks/run}.
 */
@NullMarked
package io.bellwether.benchmarks;

import org.jspecify.annotations.NullMarked;
