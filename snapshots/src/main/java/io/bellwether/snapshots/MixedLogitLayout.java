package io.bellwether.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.choice.ChoiceParameters;
import io.bellwether.algorithms.kernels.Kernels;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a mixed logit is laid out, from format version 2 on. Its hyperparameters are JSON in the
 * metadata {@value #METADATA}; a file without them holds no mixed logit. The tensors, in this
 * order, n being the factors padded, are
 *
 * <pre>
 * mixed_logit.pipeline.{bytes U8, offsets I32}      one text
 * mixed_logit.investor_rows.{row_starts I32, columns I32, values F32}
 * mixed_logit.buyer_counts I32 [securities]
 * mixed_logit.investor_effects F32 [investor features, n]
 * mixed_logit.security_effects F32 [security features, n]
 * mixed_logit.traits F32 [securities, n]
 * mixed_logit.biases F32 [securities]
 * </pre>
 */
final class MixedLogitLayout {

  static final String METADATA = "bellwether.mixed_logit";

  private static final String PIPELINE = "mixed_logit.pipeline";
  private static final String INVESTOR_ROWS = "mixed_logit.investor_rows";
  private static final String BUYER_COUNTS = "mixed_logit.buyer_counts";
  private static final String INVESTOR_EFFECTS = "mixed_logit.investor_effects";
  private static final String SECURITY_EFFECTS = "mixed_logit.security_effects";
  private static final String TRAITS = "mixed_logit.traits";
  private static final String BIASES = "mixed_logit.biases";

  static final Set<String> TENSORS =
      Set.of(
          PIPELINE + ".bytes",
          PIPELINE + ".offsets",
          INVESTOR_ROWS + ".row_starts",
          INVESTOR_ROWS + ".columns",
          INVESTOR_ROWS + ".values",
          BUYER_COUNTS,
          INVESTOR_EFFECTS,
          SECURITY_EFFECTS,
          TRAITS,
          BIASES);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MixedLogitLayout() {}

  static void write(SafetensorsWriter writer, MixedLogit mixedLogit) {
    ChoiceModel model = mixedLogit.model();
    ChoiceParameters learned = model.parameters();
    int n = Kernels.padded(model.hyperparameters().factors());
    writer.metadata(METADATA, json(model.hyperparameters()));
    StringColumn.write(writer, PIPELINE, List.of(mixedLogit.pipeline()));
    SnapshotLayout.writeMatrix(writer, INVESTOR_ROWS, mixedLogit.investorRows());
    writer.add(BUYER_COUNTS, learned.buyerCounts(), learned.buyerCounts().length);
    addRows(writer, INVESTOR_EFFECTS, learned.investorEffects(), n);
    addRows(writer, SECURITY_EFFECTS, learned.securityEffects(), n);
    addRows(writer, TRAITS, learned.traits(), n);
    writer.add(BIASES, learned.biases(), learned.biases().length);
  }

  private static void addRows(SafetensorsWriter writer, String name, float[] rows, int n) {
    writer.add(name, rows, rows.length / n, n);
  }

  private static String json(ChoiceHyperparameters hyperparameters) {
    try {
      return JSON.writeValueAsString(hyperparameters);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("hyperparameters cannot be written", unwritable);
    }
  }

  /**
   * The mixed logit of a file, null where there is none.
   *
   * @throws CorruptSnapshotException if a part is missing
   * @throws IllegalArgumentException if the parts do not agree
   */
  static @Nullable MixedLogit read(SafetensorsFile file) {
    String json = file.metadata().get(METADATA);
    if (json == null) {
      return null;
    }
    ChoiceHyperparameters hyperparameters = hyperparameters(json);
    ChoiceModel model =
        new ChoiceModel(
            hyperparameters,
            new ChoiceParameters(
                file.ints(BUYER_COUNTS),
                file.floats(INVESTOR_EFFECTS),
                file.floats(SECURITY_EFFECTS),
                file.floats(TRAITS),
                file.floats(BIASES)),
            Kernels.chosen());
    return new MixedLogit(
        pipeline(file),
        SnapshotLayout.readMatrix(file, INVESTOR_ROWS, model.investorFeatureCount()),
        model);
  }

  private static ChoiceHyperparameters hyperparameters(String json) {
    try {
      return JSON.readValue(json, ChoiceHyperparameters.class);
    } catch (JsonProcessingException malformed) {
      throw new CorruptSnapshotException(
          "metadata %s is not whole: %s".formatted(METADATA, malformed.getOriginalMessage()),
          malformed);
    }
  }

  private static String pipeline(SafetensorsFile file) {
    List<String> texts = StringColumn.read(file, PIPELINE);
    if (texts.size() != 1) {
      throw new CorruptSnapshotException(
          "%s has %d texts, must have 1".formatted(PIPELINE, texts.size()));
    }
    return texts.getFirst();
  }
}
