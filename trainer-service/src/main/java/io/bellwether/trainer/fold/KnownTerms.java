package io.bellwether.trainer.fold;

import io.bellwether.features.clients.DealTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the terms of deals, of which there should be few. Beyond {@value #MOST} they are no
 * longer told apart: all have the number of the unknown, 0.
 */
final class KnownTerms {

  static final int MOST = 1 << 15;

  private final Map<DealTerms, Short> numbers = new HashMap<>();
  private final List<DealTerms> terms = new ArrayList<>();

  KnownTerms() {
    number(DealTerms.UNKNOWN);
  }

  short number(DealTerms asked) {
    Short known = numbers.get(asked);
    if (known != null) {
      return known;
    }
    if (terms.size() == MOST) {
      return 0;
    }
    short next = (short) terms.size();
    numbers.put(asked, next);
    terms.add(asked);
    return next;
  }

  /** By number. */
  List<DealTerms> all() {
    return List.copyOf(terms);
  }
}
