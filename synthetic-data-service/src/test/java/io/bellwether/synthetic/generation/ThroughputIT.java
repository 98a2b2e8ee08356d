package io.bellwether.synthetic.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.synthetic.testing.Jobs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast a generation fills a log on this machine; only on request, for it takes its time. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@EnabledIfSystemProperty(named = "throughput.request", matches = ".+")
class ThroughputIT {

  private static final Logger LOG = Logger.getLogger(ThroughputIT.class);

  @Inject LogWriter writer;

  private final Jobs generations = new Jobs("/v1/generations");

  @Test
  void aGenerationIsTimed() throws IOException {
    MadeUpSecurities.catalogue(240).stream()
        .map(
            one ->
                writer.write(
                    EventType.SECURITY,
                    new Event<>("security-" + one.ticker(), "/test", one.asOf(), one)))
        .toList()
        .forEach(written -> written.join());
    long begun = System.nanoTime();
    generations.submit("timed", System.getProperty("throughput.request")).statusCode(202);

    JsonPath job =
        Awaitility.await()
            .forever()
            .until(
                () -> generations.find("timed").extract().jsonPath(),
                timed -> timed.getString("endedAt") != null);

    double seconds = (System.nanoTime() - begun) / 1e9;
    assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
    long trades = job.getLong("result.trades");
    LOG.infof(
        "throughput trades=%d seconds=%.1f perSecond=%.0f tradesPhasePerSecond=%.0f %s",
        trades, seconds, trades / seconds, job.getDouble("ratePerSecond"), peakMemory());
  }

  private static String peakMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("");
  }
}
