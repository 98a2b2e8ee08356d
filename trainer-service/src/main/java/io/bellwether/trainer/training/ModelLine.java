package io.bellwether.trainer.training;

import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.trainer.TrainerConfig;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything but the data and the seed that a snapshot depends on.
 *
 * @param testWeeks calendar weeks at the end of the log that are the test, 1 to 52
 * @param neighbours how many neighbours of each security item-cosine keeps
 * @param mixedLogit null when it is not trained
 */
record ModelLine(
    String name,
    int testWeeks,
    int neighbours,
    Similarity.Cosine cosine,
    @Nullable MixedLogitSettings mixedLogit) {

  /** Changes with what the code computes, so that a snapshot's id does too. */
  private static final String PIPELINE_VERSION = "3";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  ModelLine {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          ("bellwether.trainer.line is \"%s\", but must be 1 to 64 letters, digits or . _ -,"
                  + " a letter or digit first")
              .formatted(name));
    }
    if (testWeeks < 1 || testWeeks > 52) {
      throw new IllegalArgumentException(
          "bellwether.trainer.test-weeks is %d, but must be 1 to 52".formatted(testWeeks));
    }
    // refuses at the start what a training would refuse later
    new ItemNeighboursHyperparameters(neighbours, cosine);
  }

  static ModelLine of(TrainerConfig config) {
    return new ModelLine(
        config.line(),
        config.testWeeks(),
        config.neighbours(),
        new Similarity.Cosine(config.shrinkage()),
        config.mixedLogit().trained() ? MixedLogitSettings.of(config) : null);
  }

  ItemNeighboursHyperparameters itemCosine() {
    return new ItemNeighboursHyperparameters(neighbours, cosine);
  }

  SortedMap<String, String> configuration() {
    SortedMap<String, String> configuration =
        new TreeMap<>(
            Map.of(
                "pipeline.version", PIPELINE_VERSION,
                "evaluation.test-weeks", String.valueOf(testWeeks),
                "item-cosine.neighbours", String.valueOf(neighbours),
                "item-cosine.shrinkage", String.valueOf(cosine.shrinkage()),
                "mixed-logit.trained", String.valueOf(mixedLogit != null)));
    if (mixedLogit != null) {
      configuration.putAll(mixedLogit.configuration());
    }
    return configuration;
  }
}
