@NullMarked
package io.bellwether.benchmarks.market;

import org.jspecify.annotations.NullMarked;
