/**
 * What the answering services do under load, each as a process of its own. Started by {@code
 * benchmarks/run service} and {@code benchmarks/run similar}.
 */
@NullMarked
package io.bellwether.benchmarks.service;

import org.jspecify.annotations.NullMarked;
