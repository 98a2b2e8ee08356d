package io.bellwether.recommender.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.rules.BookInForce;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final BookInForce BOOK = BookInForce.unconfigured();
  private static final int CLIENTS = 100_000;

  /** Of 100,000 clients the standard deviation of a share of a quarter is 137: five of them. */
  @Test
  void sharesClientsOutByWeight() {
    Experiment experiment = Experiment.of("rules", List.of(arm("a", 1), arm("b", 2), arm("c", 1)));

    Map<String, Long> clients = arms(experiment).values().stream().collect(counting());

    assertThat(clients.get("a")).isCloseTo(25_000L, within(685L));
    assertThat(clients.get("b")).isCloseTo(50_000L, within(790L));
    assertThat(clients.get("c")).isCloseTo(25_000L, within(685L));
  }

  @Test
  void keepsAClientInItsArm() {
    Experiment experiment = Experiment.of("rules", List.of(arm("a", 1), arm("b", 1)));
    Experiment restarted = Experiment.of("rules", List.of(arm("a", 1), arm("b", 1)));

    assertThat(arms(restarted)).isEqualTo(arms(experiment));
    // written down, for another version must share out alike
    assertThat(
            IntStream.range(0, 8)
                .mapToObj(at -> experiment.armOf(new InvestorId("investor-" + at)).name()))
        .containsExactly("b", "a", "b", "a", "a", "a", "b", "b");
  }

  /** Of two experiments at once, the arm of one must say nothing of that of the other. */
  @Test
  void sharesOutAnewUnderAnotherName() {
    Map<String, String> one = arms(Experiment.of("one", List.of(arm("a", 1), arm("b", 1))));
    Map<String, String> other = arms(Experiment.of("other", List.of(arm("a", 1), arm("b", 1))));

    long alike =
        one.entrySet().stream()
            .filter(entry -> entry.getValue().equals(other.get(entry.getKey())))
            .count();

    assertThat(alike).isCloseTo(CLIENTS / 2, within(790L));
  }

  @Test
  void withoutAnExperimentEverybodyIsAnsweredAlike() {
    Experiment none = Experiment.none(BOOK);

    assertThat(none.isOn()).isFalse();
    assertThat(none.name()).isEmpty();
    assertThat(none.armOf(new InvestorId("anybody"))).isEqualTo(new Arm("", 1, Policy.MODEL, BOOK));
  }

  @Test
  void refusesWhatCannotBeRun() {
    assertThatThrownBy(() -> Experiment.of("Rules", List.of(arm("a", 1), arm("b", 1))))
        .hasMessage("name is \"Rules\", but must be 1 to 64 small letters, digits and dashes");
    assertThatThrownBy(() -> Experiment.of("rules", List.of(arm("a", 1), arm("b c", 1))))
        .hasMessageStartingWith("arms is \"b c\"");
    assertThatThrownBy(() -> Experiment.of("rules", List.of(arm("a", 1))))
        .hasMessage("arms are 1, but must be 2 to 10");
    assertThatThrownBy(() -> Experiment.of("rules", Collections.nCopies(11, arm("a", 1))))
        .hasMessage("arms are 11, but must be 2 to 10");
    assertThatThrownBy(() -> arm("a", 0))
        .hasMessage("weight is 0.0, but must be above 0, at most 1000");
    assertThatThrownBy(() -> arm("a", Double.NaN)).hasMessageStartingWith("weight is NaN");
  }

  private static Arm arm(String name, double weight) {
    return new Arm(name, weight, Policy.MODEL, BOOK);
  }

  private static Map<String, String> arms(Experiment experiment) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(at -> "investor-%06d".formatted(at))
        .collect(
            Collectors.toMap(
                Function.identity(), id -> experiment.armOf(new InvestorId(id)).name()));
  }

  private static Collector<String, ?, Map<String, Long>> counting() {
    return Collectors.groupingBy(Function.identity(), Collectors.counting());
  }
}
