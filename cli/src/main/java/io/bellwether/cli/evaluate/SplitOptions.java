package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.LeaveLastOut;
import io.bellwether.algorithms.evaluation.RandomShare;
import io.bellwether.algorithms.evaluation.RollingOrigin;
import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.evaluate.csv.TimeForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the interactions are parted into those to learn from and those to foresee. */
final class SplitOptions {

  private static final String SPLIT = "--split";
  private static final String TEST_SHARE = "--test-share";
  private static final String TEST_FROM = "--test-from";
  private static final String FOLDS = "--folds";
  private static final String WINDOW = "--window";
  private static final int MOST_FOLDS = 100;

  @Option(
      names = SPLIT,
      defaultValue = "time",
      paramLabel = "time|leave-last-out|random|rolling",
      description = "How to part train from test (default: ${DEFAULT-VALUE}).")
  private String split = "time";

  @Option(
      names = TEST_SHARE,
      paramLabel = "SHARE",
      description = "Share of the interactions to foresee: time and random (default: 0.2).")
  private @Nullable String testShare;

  @Option(
      names = TEST_FROM,
      paramLabel = "MOMENT",
      description = "Everything from this moment on is to be foreseen: time only.")
  private @Nullable String testFrom;

  @Option(
      names = FOLDS,
      paramLabel = "N",
      description = "How many windows, 1 to 100: rolling only (default: 3).")
  private @Nullable String folds;

  @Option(
      names = WINDOW,
      paramLabel = "DURATION",
      description = "Length of a window: rolling only (default: P14D).")
  private @Nullable String window;

  /** The rule that the options describe. */
  SplitRule rule(long seed) {
    return switch (split) {
      case "time" -> {
        refuse(FOLDS, folds, "rolling");
        refuse(WINDOW, window, "rolling");
        yield time();
      }
      case "leave-last-out" -> {
        refuse(TEST_SHARE, testShare, "time and random");
        refuse(TEST_FROM, testFrom, "time");
        refuse(FOLDS, folds, "rolling");
        refuse(WINDOW, window, "rolling");
        yield new LeaveLastOut();
      }
      case "random" -> {
        refuse(TEST_FROM, testFrom, "time");
        refuse(FOLDS, folds, "rolling");
        refuse(WINDOW, window, "rolling");
        yield new RandomShare(share(), seed);
      }
      case "rolling" -> {
        refuse(TEST_SHARE, testShare, "time and random");
        refuse(TEST_FROM, testFrom, "time");
        yield new RollingOrigin(
            OptionText.integer(FOLDS, orElse(folds, "3"), 1, MOST_FOLDS),
            OptionText.duration(WINDOW, orElse(window, "P14D")));
      }
      default ->
          throw OptionText.wrong(SPLIT, split, "must be time, leave-last-out, random or rolling");
    };
  }

  /** Refuses a rule that needs times where there are none. */
  void checkTimes(boolean known, String file) {
    if (!known && !split.equals("random")) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s %s needs to know when: add a column time to %s, or part by %s random"
              .formatted(SPLIT, split, file, SPLIT));
    }
  }

  private SplitRule time() {
    if (testFrom == null) {
      return GlobalTime.byShare(share());
    }
    if (testShare != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "%s and %s exclude each other".formatted(TEST_SHARE, TEST_FROM));
    }
    String moment = testFrom;
    return GlobalTime.at(
        TimeForm.of(moment)
            .orElseThrow(
                () ->
                    OptionText.wrong(
                        TEST_FROM,
                        moment,
                        "must be a moment such as 2024-03-01 or 2024-03-01T09:30:00Z"))
            .epochSecond(moment));
  }

  private double share() {
    return OptionText.share(TEST_SHARE, orElse(testShare, "0.2"));
  }

  private void refuse(String option, @Nullable String value, String where) {
    if (value != null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s is for %s %s, but %s is %s".formatted(option, SPLIT, where, SPLIT, split));
    }
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
