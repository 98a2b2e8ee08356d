package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlikeCommandTest {

  @Test
  void printsTheNearestSecurities() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/securities/XNAS:A/similar",
          200,
          """
          {"securityId": "XNAS:A", "snapshotId": "s1", "by": "blend", "items": [
            {"rank": 1, "securityId": "XNAS:KO", "ticker": "KO", "name": "Cola",
             "distance": 0.12345}]}""");

      Invocation run =
          Invocation.of(
              "alike",
              "XNAS:A",
              "--limit",
              "3",
              "--by",
              "blend",
              "--buyers-share",
              "0.25",
              "--port-offset",
              service.portOffset());

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(service.requests().getFirst().query())
          .isEqualTo("limit=3&by=blend&buyersShare=0.25");
      assertThat(run.out())
          .contains("Securities most like XNAS:A (by blend):")
          .containsPattern("1\\. XNAS:KO +Cola +distance 0\\.1235");
    }
  }

  @Test
  void aSecurityThatIsNotKnownHasAnExitStatusOfItsOwn() {
    try (ScriptedService service = ScriptedService.similarity()) {
      Invocation run = Invocation.of("alike", "XNAS:ZZ", "--port-offset", service.portOffset());

      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).contains("XNAS:ZZ");
    }
  }
}
