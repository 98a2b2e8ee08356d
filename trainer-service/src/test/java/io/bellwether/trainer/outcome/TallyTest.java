package io.bellwether.trainer.outcome;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.trainer.outcome.Contribution.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  private final LivePrecision precision = new LivePrecision();
  private final Tally tally = precision.tally();

  @Test
  void onlyDaysWhoseWindowsHaveClosedAreFinal() {
    tally.advance(MONDAY);
    add("one", day(MONDAY, "s-1", "", "", 5, 2));
    add("one", day(MONDAY.plusDays(1), "s-1", "", "", 5, 5));

    assertThat(precision.of("s-1")).map(Share::value).contains(0.4);
    assertThat(precision.snapshots())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.lastAnswerOn()).isEqualTo(MONDAY.plusDays(1));
              assertThat(requireNonNull(outcome.closed()).answers()).isEqualTo(1);
              assertThat(requireNonNull(requireNonNull(outcome.open()).precision()).value())
                  .isEqualTo(1);
            });

    tally.advance(MONDAY.plusDays(1));

    assertThat(precision.of("s-1")).map(Share::value).contains(0.7);
    assertThat(precision.snapshots().getFirst().open()).isNull();
    assertThat(precision.of("s-2")).isEmpty();
  }

  @Test
  void whatIsTakenBackIsGoneAlsoFromAFinalDay() {
    Contribution bought = day(MONDAY, "s-1", "", "", 5, 2);
    Contribution cancelled = day(MONDAY, "s-1", "", "", 5, 1);
    add("one", bought);
    tally.advance(MONDAY);

    tally.change("one", List.of(bought), List.of(cancelled));
    assertThat(precision.of("s-1")).map(Share::count).contains(1L);

    tally.change("one", List.of(cancelled), List.of());
    assertThat(precision.snapshots()).isEmpty();
  }

  @Test
  void isTheSameInWhateverOrderClientsComeAndWhenDaysClose() {
    tally.advance(MONDAY.plusDays(9));
    IntStream.range(0, 300).forEach(at -> add("client-" + at, random(at)));
    LivePrecision other = new LivePrecision();
    for (int at = 299; at >= 0; at--) {
      other.tally().change("client-" + at, List.of(), List.of(random(at)));
    }
    other.tally().advance(MONDAY.plusDays(4));
    other.tally().advance(MONDAY.plusDays(9));

    assertThat(other.of("s-1")).isEqualTo(precision.of("s-1")).isPresent();
  }

  /** 3,000 clients who buy each of five with probability 0.1: se = sqrt(0.1 x 0.9 / 15,000). */
  @Test
  void theIntervalOfIndependentPurchasesIsThatOfTheBinomial() {
    tally.advance(MONDAY);
    Random random = new Random(5);
    for (int client = 0; client < 3_000; client++) {
      int bought = (int) IntStream.range(0, 5).filter(_ -> random.nextDouble() < 0.1).count();
      add("client-" + client, day(MONDAY, "s-1", "", "", 5, bought));
    }

    Share share = precision.of("s-1").orElseThrow();

    double halfWidth = 1.96 * Math.sqrt(0.1 * 0.9 / 15_000);
    assertThat(share.value()).isCloseTo(0.1, within(0.01));
    assertThat(share.high() - share.low()).isCloseTo(2 * halfWidth, within(0.4 * halfWidth));
    assertThat(share.low()).isLessThan(share.value());
    assertThat(share.high()).isGreaterThan(share.value());
  }

  /** Ten days of one client are alike: they tell less than ten clients. */
  @Test
  void theIntervalCountsClientsAndNotDays() {
    tally.advance(MONDAY.plusDays(20));
    Random random = new Random(7);
    for (int client = 0; client < 300; client++) {
      int bought = random.nextInt(6);
      for (int day = 0; day < 10; day++) {
        add("client-" + client, day(MONDAY.plusDays(day), "repeated", "", "", 5, bought));
      }
    }
    for (int client = 0; client < 3_000; client++) {
      add("other-" + client, day(MONDAY, "distinct", "", "", 5, random.nextInt(6)));
    }

    assertThat(width("repeated")).isGreaterThan(2 * width("distinct"));
  }

  @Test
  void comparesArmsWithTheControl() {
    tally.advance(MONDAY);
    Random random = new Random(11);
    for (int client = 0; client < 2_000; client++) {
      boolean isControl = client % 2 == 0;
      double chance = isControl ? 0.1 : 0.2;
      int bought = (int) IntStream.range(0, 5).filter(_ -> random.nextDouble() < chance).count();
      add(
          "client-" + client,
          new Contribution(
              new Group(MONDAY, "s-1", "e", isControl ? "control" : "aggressive"),
              5,
              bought,
              1,
              random.nextDouble() < 0.3 ? 1 : 0));
    }

    ExperimentOutcome outcome = precision.experiment("e").orElseThrow();

    assertThat(outcome.baseline()).isEqualTo("control");
    assertThat(outcome.arms())
        .extracting(ExperimentOutcome.Arm::arm)
        .containsExactly("aggressive", "control");
    ExperimentOutcome.Arm aggressive = outcome.arms().getFirst();
    assertThat(requireNonNull(aggressive.precisionAbove()).value()).isCloseTo(0.1, within(0.02));
    assertThat(requireNonNull(aggressive.precisionAbove()).isClear()).isTrue();
    assertThat(requireNonNull(aggressive.acceptance()).of()).isEqualTo(1_000);
    assertThat(requireNonNull(aggressive.acceptanceAbove()).value()).isCloseTo(0, within(0.06));
    assertThat(requireNonNull(aggressive.acceptanceAbove()).isClear()).isFalse();
    assertThat(outcome.arms().getLast().precisionAbove()).isNull();
    assertThat(precision.experiment("unknown")).isEmpty();
  }

  @Test
  void clientsAreDrawnOnceOnAverage() {
    double[] mean = new double[2];
    for (int client = 0; client < 2_000; client++) {
      for (byte weight : Resamples.weights("client-" + client)) {
        mean[0] += weight;
        mean[1] += (weight - 1) * (weight - 1);
      }
    }
    // the mean and the variance of a Poisson variable are equal
    assertThat(mean[0] / (2_000 * Resamples.COUNT)).isCloseTo(1, within(0.01));
    assertThat(mean[1] / (2_000 * Resamples.COUNT)).isCloseTo(1, within(0.01));
    assertThat(Resamples.weights("one")).isEqualTo(Resamples.weights("one"));
    assertThat(Resamples.weights("one")).isNotEqualTo(Resamples.weights("two"));
  }

  private double width(String snapshot) {
    Share share = precision.of(snapshot).orElseThrow();
    return share.high() - share.low();
  }

  private void add(String client, Contribution contribution) {
    tally.change(client, List.of(), List.of(contribution));
  }

  private static Contribution random(int seed) {
    Random random = new Random(seed);
    return day(MONDAY.plusDays(random.nextInt(10)), "s-1", "", "", 5, random.nextInt(6));
  }

  private static Contribution day(
      LocalDate day, String snapshot, String experiment, String arm, int items, int bought) {
    return new Contribution(new Group(day, snapshot, experiment, arm), items, bought, 0, 0);
  }
}
