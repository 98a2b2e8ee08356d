/**
 * What is known of investors and securities, as numbers: named columns, encoders fitted on them,
 * and the sparse and dense rows that come out. Called by trainers and models.
 */
@NullMarked
package io.bellwether.algorithms.features;

import org.jspecify.annotations.NullMarked;
