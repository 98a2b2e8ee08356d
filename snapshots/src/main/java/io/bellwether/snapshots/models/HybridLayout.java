package io.bellwether.snapshots.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.algorithms.hybrid.HybridEmbeddings;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.hybrid.HybridModel;
import io.bellwether.algorithms.kernels.Kernels;

/**
 * With n the components and the bias padded,
 *
 * <pre>
 * security_identities F32 [securities, n]
 * security_features.embeddings F32 [security features, n]
 * security_features.{row_starts I32, columns I32, values F32}   securities x security features
 * investor_features.embeddings F32 [investor features, n]
 * bought I32 [securities that anybody bought]
 * </pre>
 */
final class HybridLayout implements ModelLayout<HybridModel> {

  static final String KIND = "hybrid";

  private static final String SECURITY_IDENTITIES = "security_identities";
  private static final String OF_SECURITY_FEATURES = "security_features.embeddings";
  private static final String SECURITY_FEATURES = "security_features";
  private static final String OF_INVESTOR_FEATURES = "investor_features.embeddings";
  private static final String BOUGHT = "bought";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<HybridModel> type() {
    return HybridModel.class;
  }

  @Override
  public Object settings(HybridModel model) {
    return model.hyperparameters();
  }

  @Override
  public void write(HybridModel model, TensorSink sink) {
    HybridEmbeddings learned = model.embeddings();
    int n = learned.rowLength();
    addRows(sink, SECURITY_IDENTITIES, learned.securityIdentities(), n);
    addRows(sink, OF_SECURITY_FEATURES, learned.ofSecurityFeatures(), n);
    MatrixTensors.write(sink, SECURITY_FEATURES, learned.securityFeatures());
    addRows(sink, OF_INVESTOR_FEATURES, learned.ofInvestorFeatures(), n);
    sink.add(BOUGHT, learned.bought(), learned.bought().length);
  }

  private static void addRows(TensorSink sink, String name, float[] rows, int n) {
    sink.add(name, rows, rows.length / n, n);
  }

  @Override
  public HybridModel read(String name, JsonNode settings, int securityCount, TensorSource source) {
    HybridHyperparameters told = SettingsJson.read(settings, HybridHyperparameters.class);
    float[] ofSecurityFeatures = source.floats(OF_SECURITY_FEATURES);
    int featureCount = ofSecurityFeatures.length / HybridEmbeddings.rowLength(told.components());
    return new HybridModel(
        told,
        HybridEmbeddings.of(
            told.components(),
            source.floats(SECURITY_IDENTITIES),
            ofSecurityFeatures,
            MatrixTensors.read(source, SECURITY_FEATURES, featureCount),
            source.floats(OF_INVESTOR_FEATURES),
            source.ints(BOUGHT)),
        Kernels.chosen());
  }
}
