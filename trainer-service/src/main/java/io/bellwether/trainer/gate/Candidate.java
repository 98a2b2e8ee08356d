package io.bellwether.trainer.gate;

import io.bellwether.algorithms.evaluation.metrics.JudgedRanking;
import java.util.List;

/**
 * What asks to be let in.
 *
 * @param model that would answer
 * @param judged that model, fitted to what lies before the test weeks, on these
 * @param notFinite names of the tensors with numbers that are infinite or none
 */
public record Candidate(String model, JudgedRanking judged, List<String> notFinite) {

  public Candidate {
    notFinite = List.copyOf(notFinite);
  }
}
