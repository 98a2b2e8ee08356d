package io.bellwether.synthetic.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.localstack.testing.LocalStackResource;
import io.bellwether.markets.testing.MadeUpSecurities;
import io.bellwether.synthetic.testing.BrokerUnderTest;
import io.bellwether.synthetic.testing.Jobs;
import io.bellwether.synthetic.testing.WholeTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broker that stays away for longer than the operator wants to wait. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(LostBrokerIT.TenSeconds.class)
class LostBrokerIT {

  @Inject LogWriter writer;
  @Inject LogSettings settings;
  @Inject BrokerUnderTest broker;

  private final Jobs generations = new Jobs("/v1/generations");

  @Test
  void aJobSaysThatItWaitsThenFailsWithWhatToDoAndGoesOnWhenItIsSubmittedAgain() {
    MadeUpSecurities.catalogue(240).stream()
        .map(
            one ->
                writer.write(
                    EventType.SECURITY,
                    new Event<>("security-" + one.ticker(), "/test", one.asOf(), one)))
        .toList()
        .forEach(written -> written.join());
    generations.submit("lost", "{'investors':20000}").statusCode(202);
    generations.await(
        "lost", job -> job.getString("phase").equals("trades") && job.getLong("done") > 10_000);

    broker.kill();

    String waiting = "waiting for the broker since 20.*Z";
    generations.await("lost", job -> String.valueOf(job.getString("note")).matches(waiting));
    String advice = "start it and submit the same again, which goes on where this ended";
    assertThat(generations.awaitState("lost", "FAILED").getString("problem")).contains(advice);
    // one that begins while the broker is away says so too, and begins when it is back
    generations.submit("late", "{'investors':10}").statusCode(202);
    generations.await("late", job -> String.valueOf(job.getString("note")).matches(waiting));
    broker.start();
    generations.awaitState("late", "SUCCEEDED");
    generations.submit("lost", "{'investors':20000}").statusCode(202);
    int trades = generations.awaitState("lost", "SUCCEEDED").getInt("result.trades");
    assertThat(eventsInLog(Topic.TRADES)).hasSize(trades).doesNotHaveDuplicates();
    assertThat(eventsInLog(Topic.USERS)).hasSize(20_000).doesNotHaveDuplicates();
  }

  private List<String> eventsInLog(Topic topic) {
    return WholeTopic.eventsOf("lost", topic, settings.bootstrapServers());
  }

  /** An operator with little patience. */
  public static final class TenSeconds implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("bellwether.log.patience", "10S");
    }
  }
}
