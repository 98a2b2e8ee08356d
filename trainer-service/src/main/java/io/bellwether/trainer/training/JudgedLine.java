package io.bellwether.trainer.training;

import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the models of a line did, each fitted to what lies before the test weeks.
 *
 * @param testStart 00:00 UTC of the Monday on which the test weeks begin
 * @param rankings by the name of the model
 */
record JudgedLine(Instant testStart, Split split, SortedMap<String, JudgedRanking> rankings) {

  JudgedLine {
    rankings = Collections.unmodifiableSortedMap(new TreeMap<>(rankings));
  }
}
