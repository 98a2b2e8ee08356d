package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProspectsCommandTest {

  @TempDir private Path folder;

  @Test
  void asksAllThatWasSaidAndPrintsWhatSpeaksForEachClient() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/securities/XNAS:KO/prospects",
          200,
          """
          {"securityId": "XNAS:KO", "snapshotId": "s1", "riskClass": 5, "holders": 40, "items": [
            {"rank": 1, "investorId": "a", "support": 12, "lift": 3.25, "appetite": 1.5}]}
          """);

      Invocation full =
          Invocation.of(
              "prospects",
              "XNAS:KO",
              "--limit=2",
              "--min-support=5",
              "--any-risk",
              "--region=North West",
              "--type=individual",
              "--segment=mass",
              "--folder=" + folder,
              "--port-offset=" + service.portOffset());

      assertThat(full.exitCode()).as(full.err()).isZero();
      assertThat(full.out())
          .contains("Clients for XNAS:KO (risk class 5, held by 40):")
          .contains("1. a  held by 12 of the like, 3.3 times as likely as anybody, buys 1.5 times");
      assertThat(service.requests().getLast().query())
          .isEqualTo(
              "limit=2&minimumSupport=5&anyRisk=true&regions=North%20West&types=individual"
                  + "&segments=mass");
    }
  }

  @Test
  void asksForAProductByItsKindAndName() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/products/sector/Real Estate/prospects",
          200,
          """
          {"by": "sector", "product": "Real Estate", "riskClass": 3, "holders": 7, "items": []}
          """);

      Invocation ofSector =
          Invocation.of(
              "prospects",
              "Real Estate",
              "--of=sector",
              "--folder=" + folder,
              "--port-offset=" + service.portOffset());

      assertThat(ofSector.exitCode()).as(ofSector.err()).isZero();
      assertThat(ofSector.out()).contains("Clients for Real Estate (risk class 3, held by 7):");
    }
  }

  @Test
  void saysThatThereIsNobody() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/securities/XNAS:KO/prospects",
          200,
          "{\"securityId\": \"XNAS:KO\", \"riskClass\": 0, \"holders\": 0, \"items\": []}");

      Invocation none =
          Invocation.of(
              "prospects",
              "XNAS:KO",
              "--folder=" + folder,
              "--port-offset=" + service.portOffset());

      assertThat(none.out()).contains("(risk class unknown, held by 0):").contains("none: ");
    }
  }
}
