package io.bellwether.recommender.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.ranking.rules.Ground;
import io.bellwether.ranking.rules.Removal;
import io.bellwether.recommender.audit.Caller;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import io.bellwether.snapshots.SecurityTable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerRecordTest {

  private static final SecurityTable SECURITIES = securities(100);

  @Test
  void namesTheFirstOfWhatEachRuleRemovedAndCountsAll() {
    List<Removal> removals =
        Stream.concat(
                IntStream.range(0, 25).mapToObj(at -> removal(at, "sector-cap")),
                IntStream.range(60, 62).mapToObj(at -> removal(at, "already-bought")))
            .toList();

    AnswerGiven record =
        record(
            Policy.MODEL,
            removals,
            new RuleEffect("already-bought", 2, 0, 0),
            new RuleEffect("sector-cap", 31, 0, 0),
            new RuleEffect("price-band", 0, 7, 0));

    assertThat(record.dropped())
        .extracting(AnswerGiven.Dropped::rule)
        .containsExactly("already-bought", "sector-cap");
    assertThat(record.dropped().getFirst().securityIds())
        .extracting(SecurityId::value)
        .containsExactly("XNYS:S60", "XNYS:S61");
    assertThat(record.dropped().getLast().count()).isEqualTo(31);
    assertThat(record.dropped().getLast().securityIds())
        .hasSize(AnswerRecord.MOST_DROPPED)
        .last()
        .isEqualTo(new SecurityId("XNYS:S19"));
    assertThat(EventType.ANSWER_GIVEN.parse(EventType.ANSWER_GIVEN.write(record)))
        .isEqualTo(record);
  }

  @Test
  void saysThatAnArmDidNotAskTheModel() {
    assertThat(record(Policy.MODEL, List.of()).question()).containsOnlyKeys("limit");
    assertThat(record(Policy.POPULARITY, List.of()).question())
        .containsEntry("limit", "7")
        .containsEntry("policy", "popularity");
  }

  private static AnswerGiven record(Policy policy, List<Removal> removals, RuleEffect... effects) {
    return new AnswerRecord(
            new AnswerRecord.Asked(
                new Caller("desk 7"),
                Channel.GRPC,
                Query.of(new InvestorId("client"), new Limit(7)),
                new Arm("bold", 1, policy, BookInForce.unconfigured()),
                OffsetVector.START),
            new RecommendationAnswer(
                "client",
                RecommendationAnswer.Outcome.RANKED,
                "popularity",
                "snapshot-1",
                List.of(),
                "rules-1",
                List.of(effects),
                7,
                List.of(),
                "r-1",
                "e",
                "bold",
                List.of(),
                List.of(),
                false),
            removals,
            SECURITIES,
            Instant.EPOCH)
        .get();
  }

  private static Removal removal(int security, String rule) {
    return new Removal(security, rule, Ground.RULE);
  }

  private static SecurityTable securities(int count) {
    List<String> names = Collections.nCopies(count, "");
    return new SecurityTable(
        IntStream.range(0, count).mapToObj(at -> "XNYS:S" + at).toList(), names, names, names);
  }
}
