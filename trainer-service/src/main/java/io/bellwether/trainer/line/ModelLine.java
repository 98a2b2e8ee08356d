package io.bellwether.trainer.line;

import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.ranking.twostage.TwoStageSettings;
import io.bellwether.trainer.TrainerConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything but the data and the seed that a snapshot depends on.
 *
 * @param testWeeks calendar weeks at the end of the log that are the test, 1 to 52
 * @param models those that are judged; popularity is one of them
 * @param sources those that two stages take candidates from; none where these are not trained
 * @param told what models and features are told, where it can be configured
 */
public record ModelLine(
    String name,
    int testWeeks,
    List<LineModel> models,
    List<LineModel> sources,
    LineSettings told) {

  /** Changes with what the code computes, so that a snapshot's id does too. */
  private static final String PIPELINE_VERSION = "4";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public ModelLine {
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
    models = List.copyOf(models);
    sources = List.copyOf(sources);
    if (models.stream().noneMatch(model -> model.name().equals(PopularityModel.NAME))) {
      throw new IllegalArgumentException(
          "bellwether.trainer.models is %s, but must have popularity: who is new gets it"
              .formatted(models.stream().map(LineModel::name).toList()));
    }
  }

  /**
   * @throws IllegalArgumentException naming a setting, its value and its bound
   */
  public static ModelLine of(TrainerConfig config) {
    return of(config.line(), config.testWeeks(), config.models(), LineSettings.of(config));
  }

  /** A line of models by their names. */
  public static ModelLine of(
      String name, int testWeeks, List<String> modelNames, LineSettings told) {
    LineModels all = new LineModels(told);
    List<LineModel> models = all.named(modelNames);
    List<LineModel> sources =
        models.stream().anyMatch(LineModel.TwoStages.class::isInstance)
            ? all.named(sourceNames())
            : List.of();
    return new ModelLine(name, testWeeks, models, sources, told);
  }

  private static List<String> sourceNames() {
    return TwoStageSettings.defaults().sources().stream()
        .map(source -> StoredTwoStage.modelName(source.kind()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The model of this name; it must be one of the line. */
  public LineModel model(String modelName) {
    return models.stream()
        .filter(model -> model.name().equals(modelName))
        .findFirst()
        .orElseThrow();
  }

  public LineModel popularity() {
    return model(PopularityModel.NAME);
  }

  public FeatureSettings features() {
    return told.features();
  }

  /** All settings by name. */
  public SortedMap<String, String> configuration() {
    TreeMap<String, String> configuration =
        new TreeMap<>(
            Map.of(
                "pipeline.version", PIPELINE_VERSION,
                "evaluation.test-weeks", String.valueOf(testWeeks),
                "models", String.join(",", models.stream().map(LineModel::name).toList())));
    models.forEach(model -> write(model.name(), model.settings(), configuration));
    sources.forEach(source -> write(source.name(), source.settings(), configuration));
    if (models.stream().anyMatch(model -> !(model instanceof LineModel.Plain))) {
      write("features", told.featuresWritten(), configuration);
    }
    return configuration;
  }

  private static void write(
      String prefix, SortedMap<String, String> settings, Map<String, String> into) {
    settings.forEach((setting, value) -> into.put(prefix + "." + setting, value));
  }
}
