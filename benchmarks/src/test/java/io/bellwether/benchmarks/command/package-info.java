@NullMarked
package io.bellwether.benchmarks.command;

import org.jspecify.annotations.NullMarked;
