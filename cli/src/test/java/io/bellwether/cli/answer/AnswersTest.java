package io.bellwether.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final String ANSWER =
      """
      {"investorId": "investor-1", "outcome": "COLD_START", "model": "popularity",
       "snapshotId": "s1", "rulesId": "rules-0123456789abcdef", "shortBy": 2, "unmet": [],
       "items": [{"rank": 1, "securityId": "XNAS:AAPL", "name": "Apple", "sector": "Technology",
                  "reasons": [{"text": "Bought by 2 of 7 clients."}]}],
       "rules": [%s]}
      """;
  private static final String BOUGHT = "{\"rule\": \"already-bought\", \"removed\": 4}";

  @Test
  void saysInOneLineWhatTheRulesRemoved() throws JsonProcessingException {
    String printed =
        printed(
            BOUGHT
                + ", {\"rule\": \"suitability\", \"removed\": 3, \"missing\": 1}"
                + ", {\"rule\": \"sector-cap\", \"removed\": 1}"
                + ", {\"rule\": \"issuer-cap\", \"removed\": 0, \"missing\": 2}");

    assertThat(printed)
        .contains("Bought by 2 of 7 clients.")
        .endsWith(
            "  Removed by the rules rules-0123456789abcdef: suitability 3, sector-cap 1; 2 fewer"
                + " than asked for\n");
  }

  @Test
  void saysNothingOfRulesThatOnlyLeftOutWhatWasBought() throws JsonProcessingException {
    assertThat(printed(BOUGHT)).doesNotContain("Removed").contains("cold start by popularity");
  }

  private static String printed(String rules) throws JsonProcessingException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answers.printRecommendations(
        new ObjectMapper().readTree(ANSWER.formatted(rules)),
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
