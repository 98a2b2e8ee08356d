package io.bellwether.ranking.candidates;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import java.time.Instant;

/**
 * What a source is asked: which securities suit somebody who bought this and is like that, at this
 * moment.
 *
 * @param history what the investor bought before the moment; may be empty
 * @param investor what the investor is like; {@link FeatureRow#none} where nothing is known
 * @param at the moment of the question, which is not always now: training asks about the past
 */
public record Question(History history, FeatureRow investor, Instant at) {}
