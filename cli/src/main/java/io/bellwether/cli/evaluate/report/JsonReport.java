package io.bellwether.cli.evaluate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.algorithms.evaluation.MetricEstimate;
import io.bellwether.algorithms.experiment.Comparison;
import io.bellwether.algorithms.experiment.Fold;
import io.bellwether.algorithms.experiment.MetricGroup;
import io.bellwether.algorithms.experiment.ModelReport;
import io.bellwether.cli.evaluate.dataset.Facts;
import java.util.List;

/** The findings in full, for a program. The form is documented in docs/evaluation.md. */
public final class JsonReport {

  private JsonReport() {}

  public static ObjectNode of(Evaluation evaluation) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("split", evaluation.report().split());
    result.put("seed", evaluation.report().seed());
    result.put("search", evaluation.search());
    evaluation.ks().forEach(result.putArray("k")::add);
    putData(result.putObject("data"), evaluation.data());
    evaluation.notes().forEach(result.putArray("notes")::add);
    ArrayNode folds = result.putArray("folds");
    evaluation.report().folds().forEach(fold -> putFold(folds.addObject(), fold));
    ArrayNode models = result.putArray("models");
    for (ModelReport model : evaluation.report().models()) {
      putModel(models.addObject(), model, evaluation);
    }
    ArrayNode comparisons = result.putArray("comparisons");
    evaluation.report().comparisons().forEach(each -> putComparison(comparisons.addObject(), each));
    ArrayNode features = result.putArray("featureImportance");
    evaluation.featureWorth().orElse(List.of()).forEach(each -> putFeature(features, each));
    putMachine(result.putObject("machine"), evaluation.machine());
    return result;
  }

  private static void putData(ObjectNode to, Facts data) {
    to.put("file", data.file()).put("sha256", data.sha256());
    to.put("users", data.userCount()).put("items", data.itemCount());
    to.put("interactions", data.rowCount()).put("pairs", data.pairCount());
    to.put("repeats", data.repeatCount()).put("repeatsAtTheSameMoment", data.sameMomentCount());
    to.put("zeroWeightRowsLeftOut", data.zeroWeightCount());
    to.put("salesLeftOut", data.saleCount());
    data.period()
        .ifPresent(
            period ->
                to.put("first", period.first().toString()).put("last", period.last().toString()));
    to.put("weights", data.weights()).put("prices", data.prices());
  }

  private static void putFold(ObjectNode to, Fold fold) {
    to.put("description", fold.description());
    to.put("trainPairs", fold.trainInteractions()).put("testPairs", fold.testInteractions());
    to.put("repeatedPairs", fold.repeatedInteractions());
    to.put("users", fold.warmInvestors()).put("coldUsers", fold.coldInvestors());
  }

  private static void putModel(ObjectNode to, ModelReport model, Evaluation evaluation) {
    to.put("name", model.name());
    to.put("fitSeconds", model.fitSeconds()).put("rankSeconds", model.rankSeconds());
    to.put("searchSeconds", model.searchSeconds());
    model.hyperparameters().forEach(to.putObject("hyperparameters")::put);
    putMetrics(to.putObject("metrics"), model.newPurchases());
    putMetrics(to.putObject("metricsWithRepeats"), model.withRepeats());
    ObjectNode cold = to.putObject("coldUsers");
    cold.put("users", model.coldInvestors().investorCount());
    putMetrics(cold.putObject("metrics"), model.coldInvestors());
    if (evaluation.oracle().isPresent()) {
      ObjectNode shares = to.putObject("shareOfOracle");
      for (int k : evaluation.ks()) {
        evaluation
            .shareOfOracle(model, k)
            .ifPresent(share -> shares.put(Evaluation.precisionAt(k), share));
      }
    }
  }

  private static void putMetrics(ObjectNode to, MetricGroup group) {
    for (MetricEstimate metric : group.metrics()) {
      ObjectNode entry = to.putObject(metric.name());
      entry.put("value", metric.value()).put("low", metric.low()).put("high", metric.high());
      entry.put("users", metric.investorCount());
    }
  }

  private static void putComparison(ObjectNode to, Comparison comparison) {
    to.put("model", comparison.model()).put("other", comparison.other());
    to.put("metric", comparison.metric()).put("difference", comparison.difference());
    to.put("low", comparison.low()).put("high", comparison.high());
    to.put("p", comparison.pValue());
  }

  private static void putFeature(ArrayNode to, FeatureWorth feature) {
    ObjectNode entry = to.addObject().put("feature", feature.feature());
    entry.put("gain", feature.gain()).put("share", feature.share());
    entry.put("splits", feature.splits());
  }

  private static void putMachine(ObjectNode to, Machine machine) {
    to.put("cores", machine.cores()).put("system", machine.system()).put("jdk", machine.jdk());
    to.put("kernels", machine.kernels()).put("heapMebibytes", machine.heapMebibytes());
  }
}
