/**
 * Ensembles of regression trees as LightGBM writes them, scored and explained in plain Java. Called
 * by serving for every question, and by training for what it has learned.
 */
@NullMarked
package io.bellwether.ranking.trees;

import org.jspecify.annotations.NullMarked;
