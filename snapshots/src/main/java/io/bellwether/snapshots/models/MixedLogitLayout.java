package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceParameters;
import io.bellwether.algorithms.kernels.Kernels;

/**
 * With n the factors padded,
 *
 * <pre>
 * buyer_counts I32 [securities]
 * investor_effects F32 [investor features, n]
 * security_effects F32 [security features, n]
 * traits F32 [securities, n]
 * biases F32 [securities]
 * </pre>
 */
final class MixedLogitLayout implements ModelLayout<ChoiceModel> {

  static final String KIND = "mixed-logit";

  private static final String BUYER_COUNTS = "buyer_counts";
  private static final String INVESTOR_EFFECTS = "investor_effects";
  private static final String SECURITY_EFFECTS = "security_effects";
  private static final String TRAITS = "traits";
  private static final String BIASES = "biases";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ChoiceModel> type() {
    return ChoiceModel.class;
  }

  @Override
  public Object settings(ChoiceModel model) {
    return model.hyperparameters();
  }

  @Override
  public void write(ChoiceModel model, TensorSink sink) {
    ChoiceParameters learned = model.parameters();
    int n = Kernels.padded(model.hyperparameters().factors());
    sink.add(BUYER_COUNTS, learned.buyerCounts(), learned.buyerCounts().length);
    addRows(sink, INVESTOR_EFFECTS, learned.investorEffects(), n);
    addRows(sink, SECURITY_EFFECTS, learned.securityEffects(), n);
    addRows(sink, TRAITS, learned.traits(), n);
    sink.add(BIASES, learned.biases(), learned.biases().length);
  }

  private static void addRows(TensorSink sink, String name, float[] rows, int n) {
    sink.add(name, rows, rows.length / n, n);
  }

  @Override
  public ChoiceModel read(String name, JsonNode settings, int securityCount, TensorSource source) {
    return new ChoiceModel(
        SettingsJson.read(settings, ChoiceHyperparameters.class),
        new ChoiceParameters(
            source.ints(BUYER_COUNTS),
            source.floats(INVESTOR_EFFECTS),
            source.floats(SECURITY_EFFECTS),
            source.floats(TRAITS),
            source.floats(BIASES)),
        Kernels.chosen());
  }
}
