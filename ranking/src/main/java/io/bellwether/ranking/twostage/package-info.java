/**
 * Candidates from several sources, ordered by what was learned of how they fared. Called by
 * training, by serving and by evaluation.
 */
@NullMarked
package io.bellwether.ranking.twostage;

import org.jspecify.annotations.NullMarked;
