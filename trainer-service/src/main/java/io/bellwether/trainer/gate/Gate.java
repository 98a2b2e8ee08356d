package io.bellwether.trainer.gate;

import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/**
 * Lets a candidate in that is no worse than what is in service beyond the 95 % interval, shows
 * enough of the catalogue, and holds finite numbers only. All reasons against it are given, not the
 * first alone.
 */
public final class Gate {

  private final double minimumCoverage;

  /**
   * @param minimumCoverage 0 to 1
   * @throws IllegalArgumentException if it is not
   */
  public Gate(double minimumCoverage) {
    if (!(minimumCoverage >= 0 && minimumCoverage <= 1)) {
      throw new IllegalArgumentException(
          "bellwether.gate.minimum-coverage is %s, but must be 0 to 1".formatted(minimumCoverage));
    }
    this.minimumCoverage = minimumCoverage;
  }

  public static Gate of(GateConfig config) {
    return new Gate(config.minimumCoverage());
  }

  /**
   * Compares and checks, and says what it found.
   *
   * @param seed of the bootstrap behind the interval
   */
  public Verdict judge(Candidate candidate, Incumbent incumbent, long seed) {
    List<String> reasons = new ArrayList<>();
    if (!candidate.notFinite().isEmpty()) {
      reasons.add("numbers that are not finite are in " + String.join(", ", candidate.notFinite()));
    }
    double coverage = candidate.judged().coverage();
    boolean sameForAll = candidate.model().equals(PopularityModel.NAME);
    if (!sameForAll && coverage < minimumCoverage) {
      reasons.add(
          text(
              "%s shows %.4f of the catalogue, must show at least %.4f",
              candidate.model(), coverage, minimumCoverage));
    }
    String finding = compared(candidate, incumbent, seed, reasons);
    return new Verdict(text("%s; coverage %.4f", finding, coverage), reasons);
  }

  private static String compared(
      Candidate candidate, Incumbent incumbent, long seed, List<String> reasons) {
    MetricEstimate own = candidate.judged().precision(seed);
    String of =
        text(
            "%s has %s %.4f [%.4f, %.4f]",
            candidate.model(), own.name(), own.value(), own.low(), own.high());
    return switch (incumbent) {
      case Incumbent.None() -> of + ", nothing is in service";
      case Incumbent.Judged judged -> {
        MetricEstimate lead =
            candidate.judged().lead(judged.judged(), seed, ForkJoinPool.commonPool());
        if (lead.high() < 0) {
          reasons.add(
              text(
                  "%s is worse than %s of %s, which is in service: %s differs by %.4f [%.4f, %.4f]"
                      + " on the same %d clients",
                  candidate.model(),
                  judged.model(),
                  judged.snapshotId(),
                  lead.name(),
                  lead.value(),
                  lead.low(),
                  lead.high(),
                  lead.investorCount()));
        }
        yield text(
            "%s, %+.4f [%+.4f, %+.4f] against %s of %s on the same %d clients",
            of,
            lead.value(),
            lead.low(),
            lead.high(),
            judged.model(),
            judged.snapshotId(),
            lead.investorCount());
      }
      case Incumbent.Measured measured -> {
        if (own.high() < measured.low()) {
          reasons.add(
              text(
                  "%s, all of it below the interval of %s, which is in service and had %.4f"
                      + " [from %.4f] on its own test weeks; on these it cannot be judged: %s",
                  of, measured.snapshotId(), measured.precision(), measured.low(), measured.why()));
        }
        yield text(
            "%s; %s of %s had %.4f on other test weeks and cannot be judged on these: %s",
            of, measured.model(), measured.snapshotId(), measured.precision(), measured.why());
      }
      case Incumbent.Unmeasured unmeasured ->
          text("%s; not compared with %s: %s", of, unmeasured.snapshotId(), unmeasured.why());
    };
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
