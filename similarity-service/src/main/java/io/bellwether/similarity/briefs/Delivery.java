package io.bellwether.similarity.briefs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of the briefs at one destination.
 *
 * @param sent briefs that are new there, or other than before
 * @param unchanged briefs that say the same as before
 * @param withdrawn clients who are to be left alone from now on
 * @param files that were written; empty where there are none
 */
public record Delivery(
    int sent,
    int unchanged,
    int withdrawn,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> files) {

  static final Delivery NONE = new Delivery(0, 0, 0, List.of());

  public Delivery {
    files = List.copyOf(files);
  }

  Delivery plus(int moreSent, int moreUnchanged) {
    return new Delivery(sent + moreSent, unchanged + moreUnchanged, withdrawn, files);
  }

  Delivery withdrawing(int clients) {
    return new Delivery(sent, unchanged, clients, files);
  }

  Delivery in(List<String> written) {
    return new Delivery(sent, unchanged, withdrawn, written);
  }
}
