package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.selection.TopK;
import io.bellwether.ranking.candidates.CandidatePool;

/** The candidates of one question with their scores. Not to be written. */
public final class Ranked {

  private final CandidatePool pool;
  private final float[] rows;
  private final double[] scores;

  Ranked(CandidatePool pool, float[] rows, double[] scores) {
    this.pool = pool;
    this.rows = rows;
    this.scores = scores;
  }

  public CandidatePool pool() {
    return pool;
  }

  /** The score of a candidate of the pool: comparable within one answer. */
  public double score(int candidate) {
    return scores[candidate];
  }

  /** The best candidates, best first; of equal scores the one that came into the pool first. */
  public int[] best(int limit) {
    TopK best = new TopK(limit, scores.length);
    for (int candidate = 0; candidate < scores.length; candidate++) {
      best.offer(candidate, (float) scores[candidate]);
    }
    int[] candidates = new int[Math.min(limit, scores.length)];
    best.drainInto(candidates, new float[candidates.length]);
    return candidates;
  }

  /** What the trees see of a candidate; a copy. */
  float[] row(int candidate) {
    int width = rows.length / scores.length;
    float[] row = new float[width];
    System.arraycopy(rows, candidate * width, row, 0, width);
    return row;
  }
}
