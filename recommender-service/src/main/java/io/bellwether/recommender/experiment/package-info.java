/**
 * Several ways to answer side by side, each client always by the same one. Called by whatever
 * answers.
 */
@NullMarked
package io.bellwether.recommender.experiment;

import org.jspecify.annotations.NullMarked;
