package io.bellwether.trainer.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sums of contributions, as they are and in each resample of the clients. */
final class Totals {

  private static final int LOW = (int) (Resamples.COUNT * 0.025) - 1;
  private static final int HIGH = Resamples.COUNT - 1 - LOW;

  /** One figure, summed. */
  private static final class Sum {

    private final int[] resampled = new int[Resamples.COUNT];
    private long sum;

    void add(int signed, byte[] weights) {
      if (signed != 0) {
        sum += signed;
        for (int at = 0; at < Resamples.COUNT; at++) {
          resampled[at] += signed * weights[at];
        }
      }
    }

    void add(Sum other) {
      sum += other.sum;
      for (int at = 0; at < Resamples.COUNT; at++) {
        resampled[at] += other.resampled[at];
      }
    }

    double of(Sum whole) {
      return (double) sum / whole.sum;
    }

    /** Of each resample; one without anything says what all clients say. */
    double[] resampledOf(Sum whole) {
      double[] shares = new double[Resamples.COUNT];
      for (int at = 0; at < Resamples.COUNT; at++) {
        int of = whole.resampled[at];
        shares[at] = of == 0 ? of(whole) : (double) resampled[at] / of;
      }
      return shares;
    }
  }

  private final Sum items = new Sum();
  private final Sum bought = new Sum();
  private final Sum shown = new Sum();
  private final Sum accepted = new Sum();
  private long answers;
  private LocalDate lastDay = LocalDate.MIN;

  /**
   * Adds a client's contribution, or takes it out again.
   *
   * @param sign 1 or -1
   */
  void add(Contribution contribution, byte[] weights, int sign) {
    answers += sign;
    note(contribution.group().day());
    items.add(sign * contribution.items(), weights);
    bought.add(sign * contribution.bought(), weights);
    shown.add(sign * contribution.shown(), weights);
    accepted.add(sign * contribution.accepted(), weights);
  }

  void add(Totals other) {
    answers += other.answers;
    note(other.lastDay);
    items.add(other.items);
    bought.add(other.bought);
    shown.add(other.shown);
    accepted.add(other.accepted);
  }

  /** How many answers are judged. */
  long answers() {
    return answers;
  }

  /** The last day of UTC that was counted, also of what was taken out since. */
  LocalDate lastDay() {
    return lastDay;
  }

  /** Of the judged securities, those that were bought; empty before there is one. */
  Optional<Share> precision() {
    return share(bought, items);
  }

  /** Of the days on which something was shown, those on which something was accepted. */
  Optional<Share> acceptance() {
    return share(accepted, shown);
  }

  /** By how much the precision is above another's; empty where either is. */
  Optional<Difference> precisionAbove(Totals other) {
    return above(bought, items, other.bought, other.items);
  }

  /** By how much the acceptance is above another's; empty where either is. */
  Optional<Difference> acceptanceAbove(Totals other) {
    return above(accepted, shown, other.accepted, other.shown);
  }

  private void note(LocalDate day) {
    lastDay = day.isAfter(lastDay) ? day : lastDay;
  }

  private static Optional<Share> share(Sum part, Sum whole) {
    if (whole.sum == 0) {
      return Optional.empty();
    }
    double[] shares = part.resampledOf(whole);
    Arrays.sort(shares);
    return Optional.of(new Share(whole.sum, part.sum, part.of(whole), shares[LOW], shares[HIGH]));
  }

  private static Optional<Difference> above(Sum part, Sum whole, Sum otherPart, Sum otherWhole) {
    if (whole.sum == 0 || otherWhole.sum == 0) {
      return Optional.empty();
    }
    double[] ours = part.resampledOf(whole);
    double[] theirs = otherPart.resampledOf(otherWhole);
    double[] differences =
        IntStream.range(0, Resamples.COUNT).mapToDouble(at -> ours[at] - theirs[at]).toArray();
    Arrays.sort(differences);
    return Optional.of(
        new Difference(
            part.of(whole) - otherPart.of(otherWhole), differences[LOW], differences[HIGH]));
  }
}
