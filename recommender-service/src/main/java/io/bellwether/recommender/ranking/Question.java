package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.History;
import io.bellwether.recommender.reason.Language;

/**
 * What an ordering is asked.
 *
 * @param history what the investor has bought up to now
 * @param features what is known of the investor, as the served model sees it
 * @param language of the reasons
 */
record Question(String investorId, History history, FeatureRow features, Language language) {}
