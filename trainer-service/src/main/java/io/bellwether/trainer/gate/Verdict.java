package io.bellwether.trainer.gate;

import java.util.List;

/**
 * What the gate found.
 *
 * @param finding how the candidate compares, in a sentence, whether it passes or not
 * @param reasons why it is refused; none if it passes
 */
public record Verdict(String finding, List<String> reasons) {

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  public boolean passes() {
    return reasons.isEmpty();
  }
}
