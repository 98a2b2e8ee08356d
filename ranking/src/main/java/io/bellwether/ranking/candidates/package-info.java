/**
 * Candidates: the few hundred securities worth ordering for one client, gathered from several
 * sources that each know something else. Called by the ranker, by serving and by evaluation.
 */
@NullMarked
package io.bellwether.ranking.candidates;

import org.jspecify.annotations.NullMarked;
