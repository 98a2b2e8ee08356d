package io.bellwether.recommender.ranking;

import io.bellwether.contracts.identity.InvestorId;
import java.util.List;

/** What may come of asking for recommendations. */
public sealed interface RecommendationOutcome {

  /**
   * Ordered for this investor by their own trades, and their profile where the model looks at it.
   */
  record Ranked(List<Recommendation> items, String model, RuleEffects rules)
      implements RecommendationOutcome {}

  /** A known investor who has bought nothing that the models know: what most others bought. */
  record ColdStart(List<Recommendation> items, String model, RuleEffects rules)
      implements RecommendationOutcome {}

  /** A known investor who has bought nothing that the models know: ordered by their profile. */
  record ByProfile(List<Recommendation> items, String model, RuleEffects rules)
      implements RecommendationOutcome {}

  /** What is like the security that was asked about, whoever asks. */
  record LikeSeed(List<Recommendation> items, String model, RuleEffects rules)
      implements RecommendationOutcome {}

  /** Nobody has heard of the investor. */
  record UnknownInvestor(InvestorId investor) implements RecommendationOutcome {}
}
