@NullMarked
package io.bellwether.benchmarks.crosssell;

import org.jspecify.annotations.NullMarked;
