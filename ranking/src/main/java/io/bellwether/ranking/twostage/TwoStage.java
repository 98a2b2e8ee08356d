package io.bellwether.ranking.twostage;

import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.ranking.lambda.LearnedOrder;

/**
 * What a training gives.
 *
 * @param model answers for anybody
 * @param order what was learned, with its measures on the investors held out
 * @param state what it takes to make the model again
 * @param ranker asks the model for the investors that it was trained on, by their rows
 */
public record TwoStage(
    TwoStageModel model, LearnedOrder order, TwoStageState state, Ranker ranker) {}
