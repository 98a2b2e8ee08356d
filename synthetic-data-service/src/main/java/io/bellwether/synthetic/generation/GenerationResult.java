package io.bellwether.synthetic.generation;

import java.util.List;

/**
 * What a finished generation put into the log.
 *
 * @param investors events in the topic {@code users}
 * @param trades events in the topic {@code trades}
 * @param securities that could be bought
 * @param popularSecurities length of the popular list
 * @param notes what a reader of these trades should know
 */
record GenerationResult(
    int investors, int trades, int securities, int popularSecurities, List<String> notes) {

  GenerationResult {
    notes = List.copyOf(notes);
  }
}
