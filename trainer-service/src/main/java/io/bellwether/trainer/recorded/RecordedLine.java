package io.bellwether.trainer.recorded;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.features.EncoderSettings;
import io.bellwether.algorithms.neighbours.ItemNeighboursHyperparameters;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.features.FeatureSettings;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the model line that a snapshot's configuration describes. */
public final class RecordedLine {

  private final SortedMap<String, String> configuration;

  private RecordedLine(SortedMap<String, String> configuration) {
    this.configuration = configuration;
  }

  /**
   * The line whose own configuration is this one, key by key.
   *
   * @throws UnlikeConfigurationException if this version makes no such line, naming the keys
   */
  public static ModelLine of(String name, SortedMap<String, String> configuration) {
    ModelLine line;
    try {
      line = new RecordedLine(configuration).line(name);
    } catch (IllegalArgumentException unreadable) {
      throw new UnlikeConfigurationException(String.valueOf(unreadable.getMessage()));
    }
    requireSame(configuration, line.configuration());
    return line;
  }

  private ModelLine line(String name) {
    return ModelLine.of(
        name,
        told("evaluation.test-weeks", Integer::valueOf, 0),
        List.of(told("models", Function.identity(), "").split(",", -1)),
        new LineSettings(
            told(
                "item-cosine.neighbours",
                Integer::valueOf,
                ItemNeighboursHyperparameters.cosine().neighbours()),
            new Similarity.Cosine(told("item-cosine.shrinkage", Float::valueOf, 0f)),
            mixedLogit(),
            features()));
  }

  private ChoiceHyperparameters mixedLogit() {
    ChoiceHyperparameters defaults = ChoiceHyperparameters.defaults();
    return new ChoiceHyperparameters(
        told("mixed-logit.factors", Integer::valueOf, defaults.factors()),
        told("mixed-logit.epochs", Integer::valueOf, defaults.epochs()),
        told("mixed-logit.batch-investors", Integer::valueOf, defaults.batchInvestors()),
        told("mixed-logit.head-securities", Integer::valueOf, defaults.headSecurities()),
        told("mixed-logit.tail-securities", Integer::valueOf, defaults.tailSecurities()),
        told("mixed-logit.taste-deviation", Float::valueOf, defaults.tasteDeviation()),
        told("mixed-logit.trait-deviation", Float::valueOf, defaults.traitDeviation()),
        told("mixed-logit.feature-deviation", Float::valueOf, defaults.featureDeviation()),
        told("mixed-logit.learning-rate", Float::valueOf, defaults.learningRate()),
        told("mixed-logit.repeat-weight", Float::valueOf, defaults.repeatWeight()),
        defaults.seed());
  }

  private FeatureSettings features() {
    FeatureSettings defaults = FeatureSettings.defaults();
    return new FeatureSettings(
        new EncoderSettings(
            told("features.bins", Integer::valueOf, defaults.encoder().bins()),
            told("features.minimum-count", Integer::valueOf, defaults.encoder().minimumCount())),
        told("features.interest-rate", Double::valueOf, defaults.interestRate()),
        told("features.market-volatility", Double::valueOf, defaults.marketVolatility()),
        told("features.sectors", Integer::valueOf, defaults.sectors()));
  }

  /** What is not written there has no say in the snapshot, so that any value will do. */
  private <T> T told(String key, Function<String, T> read, T otherwise) {
    String text = configuration.get(key);
    try {
      return text == null ? otherwise : read.apply(text);
    } catch (NumberFormatException e) {
      throw new UnlikeConfigurationException(
          "%s is \"%s\", but must be a number".formatted(key, text));
    }
  }

  private static void requireSame(Map<String, String> recorded, Map<String, String> here) {
    TreeSet<String> differing = new TreeSet<>();
    differing.addAll(recorded.keySet());
    differing.addAll(here.keySet());
    differing.removeIf(key -> String.valueOf(recorded.get(key)).equals(here.get(key)));
    if (!differing.isEmpty()) {
      throw new UnlikeConfigurationException(
          String.join(
              ", ",
              differing.stream()
                  .map(
                      key ->
                          "%s is %s there and %s here"
                              .formatted(
                                  key,
                                  recorded.getOrDefault(key, "absent"),
                                  here.getOrDefault(key, "absent")))
                  .toList()));
    }
  }
}
