package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.evaluation.metrics.Ranker;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import io.bellwether.ranking.twostage.TwoStageRecipe;
import io.bellwether.ranking.twostage.TwoStageSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How two stages fare with securities that nobody has ever bought: those listed in the weeks to
 * foresee, their facts known on the eve as a prospectus tells them. Of the new listings that stand
 * in somebody's list, how many did that client buy, against a new listing put there by chance.
 */
final class NewListings {

  private static final int K = 10;

  private NewListings() {}

  static void print(StudyMarket market, long seed) {
    int[] fresh = market.listedInTest();
    Instant eve = Instant.ofEpochSecond(market.splitEpochSecond() - 1);
    List<Security> facts =
        market.securities().stream().map(security -> knownBy(security, eve)).toList();
    PipelineKnowledge knowledge =
        new PipelineKnowledge(
            market.securityIds(),
            market.investorIds(),
            facts,
            market.investors(),
            FeatureSettings.defaults());
    Split split =
        GlobalTime.at(market.splitEpochSecond())
            .splits(
                market.interactions(0), market.investorIds().size(), market.securityIds().size())
            .getFirst();
    Ranker ranker =
        new TwoStageRecipe(
                TwoStageRecipe.NAME, TwoStageSettings.defaults(), knowledge, trained -> {})
            .fit(split, Compute.standard(), TrainingListener.silent());
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    RankedLists lists = ranker.rank(warm, K, Repeats.EXCLUDED, Compute.standard().pool());
    long shown = 0;
    long hits = 0;
    long bought = 0;
    for (int at = 0; at < warm.length; at++) {
      for (int rank = 0; rank < lists.length(at); rank++) {
        if (Arrays.binarySearch(fresh, lists.security(at, rank)) >= 0) {
          shown++;
          hits += split.newTest().contains(warm[at], lists.security(at, rank)) ? 1 : 0;
        }
      }
      for (int i : fresh) {
        bought += split.newTest().contains(warm[at], i) ? 1 : 0;
      }
    }
    double chance = (double) bought / warm.length / Math.max(1, fresh.length);
    System.out.printf(
        Locale.ROOT,
        "Seed %d: %d new listings; %d of %d places in lists of %d; precision there %.4f, by chance"
            + " %.4f, times %.1f%n%n",
        seed,
        fresh.length,
        shown,
        (long) warm.length * K,
        K,
        (double) hits / Math.max(1, shown),
        chance,
        hits / (double) Math.max(1, shown) / chance);
  }

  private static Security knownBy(Security security, Instant eve) {
    return security.asOf().isAfter(eve) ? security.withAsOf(eve) : security;
  }
}
