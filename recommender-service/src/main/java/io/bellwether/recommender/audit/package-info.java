/**
 * The record of every answer, on its way to the log: in memory, and in a file while the broker is
 * away. Called by whatever answers.
 */
@NullMarked
package io.bellwether.recommender.audit;

import org.jspecify.annotations.NullMarked;
