package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffersCommandTest {

  @TempDir private Path folder;

  @Test
  void printsWhatSpeaksForEachOffer() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/investors/a/offers",
          200,
          """
          {"investorId": "a", "snapshotId": "s1", "optedOut": false, "mostRisk": null, "items": [
            {"rank": 1, "ticker": "KO", "name": "Cola", "support": 12, "lift": 3.25,
             "baseRate": 0.0456}]}
          """);

      Invocation full =
          run(service, "a", "--limit=2", "--neighbours=50", "--min-support=2", "--any-risk");

      assertThat(full.exitCode()).as(full.err()).isZero();
      assertThat(service.requests().getLast().query())
          .isEqualTo("limit=2&neighbours=50&minimumSupport=2&anyRisk=true");
      assertThat(full.out())
          .contains("Offers for a (of any risk):")
          .contains("1. KO       Cola: held by 12 of the like, 3.3 times as likely as the 4.6 %");
    }
  }

  @Test
  void offersProductsWhereTheyAreAskedFor() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/investors/a/products",
          200,
          """
          {"investorId": "a", "by": "sector", "optedOut": false, "mostRisk": 5, "items": [
            {"rank": 1, "product": "Energy", "support": 12, "lift": 3.25, "baseRate": 0.0456}]}
          """);

      Invocation run = run(service, "a", "--of=sector", "--any-risk");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(service.requests().getLast().query()).isEqualTo("by=sector&limit=5&anyRisk=true");
      assertThat(run.out()).contains("1. Energy: held by 12 of the like, 3.3 times as likely");
    }
  }

  @Test
  void saysWhyThereIsNone() {
    try (ScriptedService service = ScriptedService.similarity()) {
      service.answering(
          "GET /v1/investors/a/offers",
          200,
          "{\"investorId\": \"a\", \"optedOut\": true, \"mostRisk\": null, \"items\": []}");
      service.answering(
          "GET /v1/investors/b/offers",
          200,
          "{\"investorId\": \"b\", \"optedOut\": false, \"mostRisk\": 0, \"items\": []}");

      assertThat(run(service, "a").out()).contains("a asked to be left alone with offers");
      assertThat(run(service, "b").out())
          .contains("Offers for b (none, the risk profile is not known):");
    }
  }

  private Invocation run(ScriptedService service, String... arguments) {
    List<String> all = new ArrayList<>(List.of("offers"));
    all.addAll(List.of(arguments));
    all.add("--folder=" + folder);
    all.add("--port-offset=" + service.portOffset());
    return Invocation.of(all.toArray(String[]::new));
  }
}
