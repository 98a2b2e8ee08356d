package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.OffsetVector;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of one answer, for whoever asks why.
 *
 * @param recommendationId that feedback names
 * @param askedBy who asked, as they named themselves; may be empty
 * @param channel such as {@code rest}, {@code grpc} or {@code batch}
 * @param question what was asked for beside the investor, by name
 * @param model that ordered the items
 * @param offsets the next offset of each partition that the answer knew of
 * @param outcome such as {@code RANKED} or {@code COLD_START}
 * @param items best first
 * @param experiment empty, as is {@code arm}, where no experiment is on
 */
public record AnswerGiven(
    String recommendationId,
    InvestorId investorId,
    String askedBy,
    String channel,
    SortedMap<String, String> question,
    String snapshotId,
    String model,
    String rulesId,
    OffsetVector offsets,
    String outcome,
    List<Item> items,
    List<Dropped> dropped,
    String experiment,
    String arm,
    Instant answeredAt)
    implements DomainEvent {

  public AnswerGiven {
    if (recommendationId.isEmpty() || recommendationId.length() > 128) {
      throw new InvalidValueException("recommendationId", recommendationId, "1 to 128 characters");
    }
    question = Collections.unmodifiableSortedMap(new TreeMap<>(question));
    items = List.copyOf(items);
    dropped = List.copyOf(dropped);
  }

  /**
   * @param score comparable within one answer only
   */
  public record Item(SecurityId securityId, float score, List<String> reasonCodes) {

    public Item {
      reasonCodes = List.copyOf(reasonCodes);
    }
  }

  /**
   * What one rule removed from the part of the list that was reached.
   *
   * @param count of all, at least 0
   * @param securityIds the first of them by rank
   */
  public record Dropped(String rule, int count, List<SecurityId> securityIds) {

    public Dropped {
      if (count < securityIds.size()) {
        throw new InvalidValueException(
            "dropped.count", count, "at least " + securityIds.size() + ", the number of its ids");
      }
      securityIds = List.copyOf(securityIds);
    }
  }
}
