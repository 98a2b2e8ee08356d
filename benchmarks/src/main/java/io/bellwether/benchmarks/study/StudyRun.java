package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.Experiment;
import io.bellwether.algorithms.experiment.FeaturedRecipe;
import io.bellwether.algorithms.experiment.Recipe;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.hybrid.HybridHyperparameters;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.recipes.ChoiceRecipe;
import io.bellwether.algorithms.recipes.HybridRecipe;
import io.bellwether.algorithms.recipes.Recipes;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import io.bellwether.ranking.twostage.KnowledgeSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStage;
import io.bellwether.ranking.twostage.TwoStageRecipe;
import io.bellwether.ranking.twostage.TwoStageSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One market, all models. */
final class StudyRun {

  /** One investor in ten comes without a history. */
  static final int COLD_EVERY = 10;

  private static final List<String> PLAIN =
      List.of("popularity-windowed", "item-cosine", "bm25", "als", "bpr", "ease");

  private final StudyMarket market;
  private final PipelineKnowledge knowledge;

  StudyRun(StudyMarket market) {
    this.market = market;
    this.knowledge =
        new PipelineKnowledge(
            market.securityIds(),
            market.investorIds(),
            market.securities(),
            market.investors(),
            FeatureSettings.defaults());
  }

  /** All models with their documented defaults. */
  EvaluationReport models(long seed, Consumer<TwoStage> trained) {
    List<FeaturedRecipe> featured = new ArrayList<>();
    featured.add(new ChoiceRecipe(ChoiceHyperparameters.defaults().withSeed(seed), this::sparse));
    featured.add(new HybridRecipe(HybridHyperparameters.defaults(), this::sparse));
    featured.add(
        new TwoStageRecipe(TwoStageRecipe.NAME, TwoStageSettings.defaults(), knowledge, trained));
    return run(PLAIN.stream().map(Recipes::named).toList(), featured, seed);
  }

  /** The two stages, whole and with one part after the other taken away. */
  EvaluationReport ablations(long seed) {
    TwoStageSettings whole = TwoStageSettings.defaults();
    List<FeaturedRecipe> featured = new ArrayList<>();
    featured.add(two("two-stage", whole, knowledge));
    featured.add(two("without client features", whole, changed(StudyRun::withoutInvestors)));
    featured.add(two("without security features", whole, changed(StudyRun::withoutSecurities)));
    featured.add(
        two("without either", whole, changed(known -> withoutInvestors(withoutSecurities(known)))));
    for (SourceKind kind : SourceKind.values()) {
      featured.add(two("without " + kind.label(), whole.without(kind), knowledge));
    }
    return run(List.of(), featured, seed);
  }

  private SideFeatures sparse(Split split) {
    var train = split.trainEvents();
    long last = Arrays.stream(train.epochSeconds()).max().orElseThrow();
    return knowledge.sparseAt(train, last + 1);
  }

  private static TwoStageRecipe two(String name, TwoStageSettings settings, KnowledgeSource known) {
    return new TwoStageRecipe(name, settings, known, trained -> {});
  }

  private KnowledgeSource changed(UnaryOperator<MarketKnowledge> change) {
    return (purchases, epochSecond) -> {
      KnowledgeSource.Fitted fitted = knowledge.fittedAt(purchases, epochSecond);
      return (until, at) -> change.apply(fitted.at(until, at));
    };
  }

  private static MarketKnowledge withoutInvestors(MarketKnowledge known) {
    return new MarketKnowledge(
        known.sparse().withoutInvestors(),
        known.dense().withoutInvestors(),
        known.firstSeenEpochSeconds());
  }

  private static MarketKnowledge withoutSecurities(MarketKnowledge known) {
    return new MarketKnowledge(
        known.sparse().withoutSecurities(),
        known.dense().withoutSecurities(),
        known.firstSeenEpochSeconds());
  }

  private EvaluationReport run(List<Recipe> plain, List<FeaturedRecipe> featured, long seed) {
    return Experiment.run(
        market.interactions(COLD_EVERY),
        market.investorIds().size(),
        market.securityIds().size(),
        GlobalTime.at(market.splitEpochSecond()),
        plain,
        featured,
        Optional.empty(),
        Optional.empty(),
        List.of(5),
        seed,
        Compute.standard(),
        TrainingListener.silent());
  }
}
