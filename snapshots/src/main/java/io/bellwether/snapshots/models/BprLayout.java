package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.bpr.BprHyperparameters;
import io.bellwether.algorithms.bpr.BprModel;
import io.bellwether.algorithms.bpr.BprParameters;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.weighting.Bm25;
import java.util.List;

/**
 * With n the factors padded,
 *
 * <pre>
 * buyer_counts I32 [securities]
 * steps F32 [securities]
 * security_factors F32 [securities, n]
 * biases F32 [securities]
 * </pre>
 */
final class BprLayout implements ModelLayout<BprModel> {

  static final String KIND = "bpr";

  private static final String BUYER_COUNTS = "buyer_counts";
  private static final String STEPS = "steps";
  private static final String SECURITY_FACTORS = "security_factors";
  private static final String BIASES = "biases";

  private record Settings(
      int factors,
      int epochs,
      float learningRate,
      float regularization,
      BprHyperparameters.Negatives negatives,
      List<Bm25> weighting,
      long seed) {

    static Settings of(BprHyperparameters told) {
      return new Settings(
          told.factors(),
          told.epochs(),
          told.learningRate(),
          told.regularization(),
          told.negatives(),
          Weightings.written(told.weighting()),
          told.seed());
    }

    BprHyperparameters hyperparameters() {
      return new BprHyperparameters(
          factors,
          epochs,
          learningRate,
          regularization,
          negatives,
          Weightings.read(weighting),
          seed);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<BprModel> type() {
    return BprModel.class;
  }

  @Override
  public Object settings(BprModel model) {
    return Settings.of(model.hyperparameters());
  }

  @Override
  public void write(BprModel model, TensorSink sink) {
    BprParameters learned = model.parameters();
    int n = Kernels.padded(model.hyperparameters().factors());
    int securities = learned.biases().length;
    sink.add(BUYER_COUNTS, learned.buyerCounts(), securities);
    sink.add(STEPS, learned.steps(), securities);
    sink.add(SECURITY_FACTORS, learned.securityFactors(), securities, n);
    sink.add(BIASES, learned.biases(), securities);
  }

  @Override
  public BprModel read(String name, JsonNode settings, int securityCount, TensorSource source) {
    return new BprModel(
        SettingsJson.read(settings, Settings.class).hyperparameters(),
        new BprParameters(
            source.ints(BUYER_COUNTS),
            source.floats(STEPS),
            source.floats(SECURITY_FACTORS),
            source.floats(BIASES)),
        Kernels.chosen());
  }
}
