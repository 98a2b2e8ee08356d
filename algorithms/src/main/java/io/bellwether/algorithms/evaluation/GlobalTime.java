package io.bellwether.algorithms.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One moment for all investors: earlier purchases are train, those at or after it are test. The
 * only single split by which no model sees anybody's future.
 *
 * @param testFromEpochSecond the moment, seconds since 1970-01-01T00:00:00Z; or empty
 * @param share of the interactions that should be test, above 0 and below 1, where the moment is
 *     empty. The moment is then the time of the interaction at rank {@code floor((1 - share) n)},
 *     counted from 0 in order of time; so all of equal time go together, and test can be larger
 *     than asked. Where nothing is earlier than it, the next later time is taken.
 * @see "Ji, Sun, Zhang, Li: A Critical Study on Data Leakage in Recommender System Offline
 *     Evaluation, ACM TOIS 41(3), 2023"
 */
public record GlobalTime(OptionalLong testFromEpochSecond, OptionalDouble share)
    implements SplitRule {

  public static final double DEFAULT_SHARE = 0.2;

  public GlobalTime {
    if (testFromEpochSecond.isPresent() == share.isPresent()) {
      throw new IllegalArgumentException("a split by time needs either a moment or a share");
    }
    share.ifPresent(Split::checkShare);
  }

  public static GlobalTime at(long testFromEpochSecond) {
    return new GlobalTime(OptionalLong.of(testFromEpochSecond), OptionalDouble.empty());
  }

  public static GlobalTime byShare(double share) {
    return new GlobalTime(OptionalLong.empty(), OptionalDouble.of(share));
  }

  @Override
  public List<Split> splits(Interactions all, int investorCount, int securityCount) {
    all.checkIndices(investorCount, securityCount);
    long moment =
        testFromEpochSecond.isPresent() ? testFromEpochSecond.getAsLong() : momentByShare(all);
    long[] times = all.epochSeconds();
    int[] train = IntStream.range(0, all.size()).filter(at -> times[at] < moment).toArray();
    int[] test = IntStream.range(0, all.size()).filter(at -> times[at] >= moment).toArray();
    String shown = "train before " + Split.shown(moment) + ", test from then on";
    return List.of(Split.of(shown, all, train, test, investorCount, securityCount));
  }

  private long momentByShare(Interactions all) {
    int size = all.size();
    if (size < 2) {
      throw new IllegalArgumentException(
          "there are %d interactions, a split by time needs at least 2".formatted(size));
    }
    long[] ascending = all.epochSeconds().clone();
    Arrays.sort(ascending);
    int rank = (int) Math.min(size - 1, Math.floor((1 - share.orElseThrow()) * size));
    while (rank < size && ascending[rank] == ascending[0]) {
      rank++;
    }
    if (rank == size) {
      throw new IllegalArgumentException(
          "all %d interactions are at one moment, %s: a split by time needs at least 2 moments"
              .formatted(size, Split.shown(ascending[0])));
    }
    return ascending[rank];
  }

  @Override
  public SplitRule validation(Split outer) {
    return byShare(share.orElseGet(outer::testShare));
  }

  @Override
  public String description() {
    return testFromEpochSecond.isPresent()
        ? "by time, test from " + Split.shown(testFromEpochSecond.getAsLong())
        : String.format(
            Locale.ROOT,
            "by time, test is the last %.4g %% of the interactions",
            100 * share.orElseThrow());
  }
}
