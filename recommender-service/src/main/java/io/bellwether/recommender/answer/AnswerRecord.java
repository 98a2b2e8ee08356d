package io.bellwether.recommender.answer;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.AnswerGiven.Dropped;
import io.bellwether.contracts.event.AnswerGiven.Item;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.ranking.rules.Removal;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.snapshots.SecurityTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the record of an answer is made of, later and on another thread.
 *
 * @param removals the first candidates that rules removed, in the order of the list
 * @param securities that the indices of removals mean
 */
record AnswerRecord(
    Asked asked,
    RecommendationAnswer answer,
    List<Removal> removals,
    SecurityTable securities,
    Instant at)
    implements Supplier<AnswerGiven> {

  /** Ids that are recorded of what one rule removed. */
  static final int MOST_DROPPED = 20;

  /**
   * A question.
   *
   * @param known the log as far as it was folded when the question came: the answer knew of this at
   *     least
   */
  record Asked(Caller caller, Channel channel, Query query, Arm arm, OffsetVector known) {}

  @Override
  public AnswerGiven get() {
    return new AnswerGiven(
        answer.recommendationId(),
        // a group's record lies with its first member, and names all
        asked.query().investors().getFirst(),
        asked.caller().name(),
        asked.channel().name().toLowerCase(Locale.ROOT),
        question(),
        answer.snapshotId(),
        answer.model(),
        answer.rulesId(),
        asked.known(),
        answer.outcome().name(),
        answer.items().stream().map(AnswerRecord::item).toList(),
        answer.rules().stream().filter(effect -> effect.removed() > 0).map(this::dropped).toList(),
        answer.experiment(),
        answer.arm(),
        at);
  }

  private SortedMap<String, String> question() {
    SortedMap<String, String> question = new TreeMap<>(asked.query().asked());
    if (asked.query().isForGroup()) {
      question.put("investors", String.join(",", answer.investorIds()));
    }
    Policy policy = asked.arm().policy();
    if (policy != Policy.MODEL) {
      // so that nobody holds the answer for one of the served model
      question.put("policy", policy.name().toLowerCase(Locale.ROOT));
    }
    return question;
  }

  private static Item item(Recommendation item) {
    return new Item(
        new SecurityId(item.securityId()),
        item.score(),
        item.reasons().stream().map(reason -> reason.code().name()).toList());
  }

  private Dropped dropped(RuleEffect effect) {
    return new Dropped(
        effect.rule(),
        effect.removed(),
        removals.stream()
            .filter(removal -> removal.rule().equals(effect.rule()))
            .limit(MOST_DROPPED)
            .map(removal -> new SecurityId(securities.ids().get(removal.security())))
            .toList());
  }
}
