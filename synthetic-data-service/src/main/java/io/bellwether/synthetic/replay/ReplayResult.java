package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a finished replay put into the log.
 *
 * @param badRowCount rows that were passed over
 * @param badRows the first thousand of them
 */
record ReplayResult(
    int securities,
    int investors,
    int trades,
    int badRowCount,
    List<String> notes,
    JsonNode badRows) {

  ReplayResult {
    notes = List.copyOf(notes);
  }
}
