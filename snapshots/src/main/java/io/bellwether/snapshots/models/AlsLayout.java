package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.als.AlsModel;
import io.bellwether.algorithms.als.AlsParameters;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.weighting.Bm25;
import io.bellwether.algorithms.weighting.Bm25Weights;
import java.util.List;
import java.util.Optional;

/**
 * With n the factors padded,
 *
 * <pre>
 * security_factors F32 [securities, n]
 * loss F32 [2]                            alpha, lambda
 * bought_securities I32 [1]
 * mean_confidence F64 [1]
 * bm25.damping F64 [securities]           only with BM25 weights
 * bm25.scale F64 [1]                      only with BM25 weights
 * </pre>
 */
final class AlsLayout implements ModelLayout<AlsModel> {

  static final String KIND = "als";

  private static final String SECURITY_FACTORS = "security_factors";
  private static final String LOSS = "loss";
  private static final String BOUGHT_SECURITIES = "bought_securities";
  private static final String MEAN_CONFIDENCE = "mean_confidence";
  private static final String DAMPING = "bm25.damping";
  private static final String SCALE = "bm25.scale";

  private record Settings(int factors, float regularizationExponent, List<Bm25> weighting) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<AlsModel> type() {
    return AlsModel.class;
  }

  @Override
  public Object settings(AlsModel model) {
    AlsParameters learned = model.parameters();
    return new Settings(
        learned.factors(),
        learned.regularizationExponent(),
        Weightings.written(learned.weighting().map(Bm25Weights::bm25)));
  }

  @Override
  public void write(AlsModel model, TensorSink sink) {
    AlsParameters learned = model.parameters();
    int n = Kernels.padded(learned.factors());
    float[] factors = learned.securityFactors();
    sink.add(SECURITY_FACTORS, factors, factors.length / n, n);
    sink.add(LOSS, new float[] {learned.alpha(), learned.lambda()}, 2);
    sink.add(BOUGHT_SECURITIES, new int[] {learned.boughtSecurities()}, 1);
    sink.add(MEAN_CONFIDENCE, new double[] {learned.meanConfidence()}, 1);
    learned
        .weighting()
        .ifPresent(
            weights -> {
              sink.add(DAMPING, weights.damping(), weights.securityCount());
              sink.add(SCALE, new double[] {weights.scale()}, 1);
            });
  }

  @Override
  public AlsModel read(String name, JsonNode settings, int securityCount, TensorSource source) {
    Settings told = SettingsJson.read(settings, Settings.class);
    float[] loss = source.floats(LOSS);
    checkLength(LOSS, loss.length, 2);
    Optional<Bm25Weights> weighting =
        Weightings.read(told.weighting())
            .map(bm25 -> new Bm25Weights(bm25, source.doubles(DAMPING), one(source, SCALE)));
    int[] bought = source.ints(BOUGHT_SECURITIES);
    checkLength(BOUGHT_SECURITIES, bought.length, 1);
    return new AlsModel(
        new AlsParameters(
            told.factors(),
            told.regularizationExponent(),
            loss[0],
            loss[1],
            bought[0],
            one(source, MEAN_CONFIDENCE),
            weighting,
            source.floats(SECURITY_FACTORS)),
        Compute.standard());
  }

  private static double one(TensorSource source, String name) {
    double[] values = source.doubles(name);
    checkLength(name, values.length, 1);
    return values[0];
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "%s has length %d, must be %d".formatted(name, length, expected));
    }
  }
}
