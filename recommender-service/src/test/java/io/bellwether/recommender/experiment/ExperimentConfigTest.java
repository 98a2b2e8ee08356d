package io.bellwether.recommender.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.rules.BookInForce;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentConfigTest {

  private static final String PREFIX = "BELLWETHER_RECOMMENDER_EXPERIMENT_";
  private static final BookInForce BOOK = BookInForce.unconfigured();

  @TempDir private Path folder;

  @Test
  void readsArmsFromTheEnvironment() throws IOException {
    Path rules = Files.writeString(folder.resolve("strict.txt"), "sector-cap most=1");

    Experiment experiment =
        experiment(
            Map.of(
                PREFIX + "NAME", "strict-rules",
                PREFIX + "ARMS_CONTROL_WEIGHT", "2",
                PREFIX + "ARMS_POPULAR_POLICY", "popularity",
                PREFIX + "ARMS_OLD_SNAPSHOT", "equities-1",
                PREFIX + "ARMS_STRICT_RULES", rules.toString()));

    assertThat(experiment.name()).isEqualTo("strict-rules");
    assertThat(experiment.arms())
        .extracting(Arm::name, Arm::weight, Arm::policy)
        .containsExactly(
            tuple("control", 2.0, Policy.MODEL),
            tuple("old", 1.0, Policy.MODEL),
            tuple("popular", 1.0, Policy.POPULARITY),
            tuple("strict", 1.0, Policy.MODEL));
    assertThat(experiment.arms().get(0).book()).isSameAs(BOOK);
    assertThat(experiment.arms())
        .extracting(Arm::snapshotId)
        .containsExactly(null, "equities-1", null, null);
    assertThat(experiment.arms().get(3).book().text()).contains("sector-cap most=1");
  }

  @Test
  void isNoneUnlessItIsNamed() {
    assertThat(experiment(Map.of()).armOf(new InvestorId("anybody")).name()).isEmpty();
    assertThatThrownBy(() -> experiment(Map.of(PREFIX + "ARMS_CONTROL_WEIGHT", "2")))
        .hasMessage("name is missing, but there are arms");
  }

  private static Experiment experiment(Map<String, String> environment) {
    return ExperimentBeans.of(
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withMapping(ExperimentConfig.class)
            .build()
            .getConfigMapping(ExperimentConfig.class),
        BOOK);
  }
}
