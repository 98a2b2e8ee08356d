package io.bellwether.synthetic.generation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finished generation put into the log.
 *
 * @param investors events in the topic {@code users}
 * @param trades events in the topic {@code trades}
 * @param securities that could be bought
 * @param popularSecurities length of the popular list, of a portrait
 * @param notes what a reader of these trades should know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GenerationResult(
    int investors,
    int trades,
    int securities,
    @Nullable Integer popularSecurities,
    List<String> notes) {

  GenerationResult {
    notes = List.copyOf(notes);
  }
}
