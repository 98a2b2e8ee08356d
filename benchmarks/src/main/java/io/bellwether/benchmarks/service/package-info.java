/**
 * What a recommender does under load, as a process of its own. Started by {@code benchmarks/run
 * service}.
 */
@NullMarked
package io.bellwether.benchmarks.service;

import org.jspecify.annotations.NullMarked;
