package io.bellwether.similarity.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is like a security, the nearest first. */
public record SimilarSecuritiesAnswer(
    String securityId, String snapshotId, String by, List<Item> items) {

  public SimilarSecuritiesAnswer {
    items = List.copyOf(items);
  }

  /** One of them. */
  public record Item(
      int rank,
      String securityId,
      String ticker,
      String name,
      @Schema(minimum = "0", maximum = "1") double distance) {}
}
