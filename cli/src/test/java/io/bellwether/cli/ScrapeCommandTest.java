package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScrapeCommandTest {

  private static final String SITE = "http://127.0.0.1:1";

  @Test
  void startsARunOfASourceThatNamesItsRunsItself() {
    try (ScriptedService scraper = ScriptedService.scraper()) {
      scraper
          .answering("POST /v1/sources/quotes/runs", 202, "{\"id\":\"quotes-7\"}")
          .answering("PUT /v1/scrapes/quotes-7", 202, ended("\"complete\":true"));

      Invocation run = run(scraper, "quotes");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out().lines())
          .containsExactly(
              "complete: 10,188 of 10,188 securities; 9,000 published, 1,187 unchanged, 1 refused,"
                  + " 2 delisted",
              "  QUAX Price: \"ten\": no number");
    }
  }

  @Test
  void aPartialRunIsAFailureThatSaysWhy() {
    try (ScriptedService scraper = ScriptedService.scraper()) {
      scraper.answering(
          "PUT /v1/scrapes/s",
          202,
          ended("\"complete\":false,\"partial\":\"the list changed while it was read\""));

      Invocation run = run(scraper, SITE, "--id", "s");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).startsWith("partial: ").contains("the list changed while it was read");
      assertThat(scraper.requests().getFirst().body()).isEqualTo("{\"address\":\"" + SITE + "\"}");
    }
  }

  @Test
  void aSiteThatRefusesEndsTheRunWithItsReason() {
    try (ScriptedService scraper = ScriptedService.scraper()) {
      scraper.answering(
          "PUT /v1/scrapes/s",
          202,
          "{\"state\":\"BLOCKED\",\"problem\":\"the site answered \\\"Too many requests.\\\"\"}");

      Invocation run = run(scraper, SITE, "--id", "s");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("s blocked: the site answered \"Too many requests.\"");
    }
  }

  @Test
  void readsAgainWhatIsKeptAndAsksNoSite() {
    try (ScriptedService scraper = ScriptedService.scraper()) {
      scraper.answering(
          "PUT /v1/reparses/r",
          202,
          """
          {"state":"SUCCEEDED","result":{"pages":10,"published":2,"unchanged":7,"outdated":1,
           "refused":0}}""");

      Invocation run = run(scraper, "quotes", "--again", "--id", "r");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToIgnoringNewLines(
              "10 pages read again: 2 securities published, 7 unchanged, 1 outdated, 0 pages cannot"
                  + " be read\n");
      assertThat(scraper.requests().getFirst().body()).isEqualTo("{\"source\":\"quotes\"}");
    }
  }

  @Test
  void whatIsNeitherANameNorAnAddressIsAWrongCommandLine() {
    try (ScriptedService scraper = ScriptedService.scraper()) {
      Invocation run = run(scraper, "no name");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("SOURCE is \"no name\", but must be a name or an address");
      assertThat(scraper.requests()).isEmpty();
    }
  }

  private static String ended(String how) {
    return """
        {"state":"SUCCEEDED","result":{%s,"total":10188,"found":10188,"published":9000,
         "unchanged":1187,"refused":1,"delisted":2,
         "notes":[{"ticker":"QUAX","figure":"Price","reason":"\\"ten\\": no number"}]}}"""
        .formatted(how);
  }

  private static Invocation run(ScriptedService scraper, String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "scrape";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--port-offset";
    all[words.length + 2] = scraper.portOffset();
    return Invocation.of(all);
  }
}
