package io.bellwether.recommender.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.bellwether.recommender.answer.RecommendationAnswer.Outcome;
import io.bellwether.recommender.ranking.FilterCount;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

  /** Takes the hand-written serializer off, so that the components are found by reflection. */
  @JsonSerialize
  @JsonPropertyOrder
  private interface ByReflection {}

  private final ObjectMapper byHand = new ObjectMapper();
  private final ObjectMapper byReflection =
      new ObjectMapper().addMixIn(RecommendationAnswer.class, ByReflection.class);

  @Test
  void saysWhatReflectionWouldSay() throws Exception {
    RecommendationAnswer answer =
        new RecommendationAnswer(
            "investor-1",
            Outcome.RANKED,
            "als",
            "equities-1",
            List.of(
                new Recommendation(
                    1,
                    "XNAS:AAPL",
                    "AAPL",
                    "Apple \"Inc.\"",
                    "Technology",
                    0.25f,
                    List.of(
                        new Reason(
                            Reason.Code.BOUGHT_TOGETHER,
                            new TreeMap<>(Map.of("security", "XNAS:MSFT", "similarity", "0.1000")),
                            "Клиенты, купившие Microsoft, купили и это."))),
                new Recommendation(2, "XNAS:T", "", "", "", -1.5e-7f, List.of())),
            "rules-1",
            List.of(new RuleEffect("already-bought", 3, 1, 2)),
            8,
            List.of("one-discovery"),
            "0199-1",
            "experiment",
            "arm",
            List.of(new FilterCount("universe", 7)),
            List.of("investor-1", "investor-2"),
            true);

    assertThat(byHand.writeValueAsString(answer))
        .isEqualTo(byReflection.writeValueAsString(answer));
  }
}
