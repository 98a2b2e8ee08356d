package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.choice.ChoiceTrainer;
import io.bellwether.algorithms.evaluation.GlobalTime;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * How the mixed logit fares with securities that nobody has ever bought: those listed in the weeks
 * to foresee, their facts known on the eve as a prospectus tells them. Each client is shown the new
 * listings that suit best; how many did that client buy, against new listings shown by chance.
 */
final class NewListings {

  private static final int[] LENGTHS = {1, 5};

  private NewListings() {}

  static void print(StudyMarket market, long seed) {
    int[] fresh = market.listedInTest();
    Instant eve = Instant.ofEpochSecond(market.splitEpochSecond() - 1);
    List<Security> facts =
        market.securities().stream()
            .map(one -> one.asOf().isAfter(eve) ? one.withAsOf(eve) : one)
            .toList();
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
    SideFeatures known = knowledge.sparseAt(split.trainEvents(), eve.getEpochSecond());
    FeaturedModel model =
        new ChoiceTrainer(ChoiceHyperparameters.defaults())
            .fit(split.train(), known, TrainingListener.silent());
    int[] warm = split.warmInvestors(Repeats.EXCLUDED);
    LongAdder bought = new LongAdder();
    LongAdder[] hits = {new LongAdder(), new LongAdder()};
    Blocks.run(
        warm.length,
        Compute.standard().pool(),
        (from, to) -> {
          for (int at = from; at < to; at++) {
            int u = warm[at];
            List<Scored> shown =
                model
                    .of(FeatureRow.ofRow(known.investors(), u))
                    .recommend(
                        History.ofRow(split.train().matrix(), u),
                        LENGTHS[1],
                        security -> Arrays.binarySearch(fresh, security) < 0);
            for (int rank = 0; rank < shown.size(); rank++) {
              if (split.newTest().contains(u, shown.get(rank).security())) {
                hits[0].add(rank < LENGTHS[0] ? 1 : 0);
                hits[1].increment();
              }
            }
            for (int i : fresh) {
              bought.add(split.newTest().contains(u, i) ? 1 : 0);
            }
          }
        });
    double chance = (double) bought.sum() / warm.length / Math.max(1, fresh.length);
    for (int length = 0; length < LENGTHS.length; length++) {
      double precision = (double) hits[length].sum() / warm.length / LENGTHS[length];
      System.out.printf(
          Locale.ROOT,
          "Seed %d: %d new listings, %d purchases of them; the best %d shown: precision %.5f, by"
              + " chance %.5f, times %.1f%n",
          seed,
          fresh.length,
          bought.sum(),
          LENGTHS[length],
          precision,
          chance,
          precision / chance);
    }
  }
}
