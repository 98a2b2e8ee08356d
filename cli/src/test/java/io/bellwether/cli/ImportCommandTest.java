package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {

  private static final String DONE =
      """
      {"state":"SUCCEEDED","result":{"layout":"SCREENER_SAMPLE","rows":8560,"published":8560,
       "corrected":2,"sectors":{"Energy":1200,"":3},"quarantined":{"OUT_OF_BOUNDS":1},
       "conflicts":{"name":4},"report":[{"line":7,"ticker":"QUAX","column":"Price","value":"ten",
       "kind":"WITHHELD","reason":"no number"}]}}
      """;

  @TempDir private Path folder;

  @Test
  void handsAFileInAndTellsWhatCameOfIt() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.csv"), "ticker,industry,Price\nQUAX,Energy,1\n");
    try (ScriptedService service = ScriptedService.scraper()) {
      service.answering("PUT /v1/imports/i", 200, DONE);

      Invocation run = run(service, file, "--as-of", "2022-02-18", "--mic", "XNAS");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("screener-sample, 8,560 rows: 8,560 securities published")
          .containsPattern("Energy +1,200")
          .containsPattern("\\(none\\) +3")
          .containsPattern("OUT_OF_BOUNDS +1")
          .containsPattern("name +4")
          .contains("line 7 QUAX withheld Price \"ten\": no number");
      ScriptedService.Request request = service.requests().getFirst();
      assertThat(request.body()).startsWith("ticker,industry,Price");
      assertThat(request.query()).contains("2022-02-18").contains("mic=XNAS");
    }
  }

  @Test
  void handsTheFilesOfABankInAsOneArchive() throws IOException {
    Files.writeString(folder.resolve("asset_information.csv"), "ISIN\n");
    Files.writeString(folder.resolve("transactions.csv"), "large\n");
    try (ScriptedService service = ScriptedService.scraper()) {
      service.answering("PUT /v1/imports/i", 200, DONE);

      Invocation run = run(service, folder);

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(service.requests().getFirst().body())
          .startsWith("PK")
          .contains("asset_information.csv")
          .doesNotContain("transactions");
    }
  }

  @Test
  void saysWhatItCannotRead() {
    try (ScriptedService service = ScriptedService.scraper()) {
      assertThat(run(service, folder).err()).contains("has none of asset_information.csv");
      assertThat(run(service, folder.resolve("no.csv")).err()).contains("cannot be read");
      assertThat(service.requests()).isEmpty();
    }
  }

  private static Invocation run(ScriptedService service, Path path, String... more) {
    java.util.List<String> arguments =
        new java.util.ArrayList<>(
            java.util.List.of(
                "import", path.toString(), "--id", "i", "--port-offset", service.portOffset()));
    arguments.addAll(java.util.List.of(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
