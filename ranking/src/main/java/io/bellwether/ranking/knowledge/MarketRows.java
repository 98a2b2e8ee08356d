package io.bellwether.ranking.knowledge;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.Behaviours;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.SecurityFacts;
import io.bellwether.ranking.twostage.DenseFigures;
import io.bellwether.ranking.twostage.MarketKnowledge;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one moment through a {@link FeaturePipeline}, the same at training and at serving. Rows
 * are in the order of the lists; of a null nothing is known.
 */
public final class MarketRows {

  private MarketRows() {}

  /**
   * All that two stages look at beside the purchases.
   *
   * @param behaviours of purchases before the moment; its rows are the investors
   * @param firstSeen as {@link MarketKnowledge#firstSeenEpochSeconds}
   */
  public static MarketKnowledge of(
      FeaturePipeline pipeline,
      List<? extends @Nullable Security> listed,
      List<? extends @Nullable Investor> people,
      Behaviours behaviours,
      long[] firstSeen,
      long epochSecond) {
    SideFeatures sparse =
        new SideFeatures(pipeline.investorRows(people), pipeline.securityRows(listed));
    DenseFigures dense =
        new DenseFigures(
            pipeline.denseInvestorNames(),
            pipeline.denseInvestorRows(people, behaviours, epochSecond),
            pipeline.denseSecurityNames(),
            pipeline.denseSecurityRows(listed),
            new Pairs(pipeline));
    return new MarketKnowledge(sparse, dense, firstSeen);
  }

  /** The figures of securities alone: whoever asks brings a row of their own. */
  public static DenseFigures ofSecurities(
      FeaturePipeline pipeline, List<? extends @Nullable Security> listed) {
    return new DenseFigures(
        pipeline.denseInvestorNames(),
        new float[0],
        pipeline.denseSecurityNames(),
        pipeline.denseSecurityRows(listed),
        new Pairs(pipeline));
  }

  /**
   * What investors did, in the order of time, of one moment in that of the interactions. The value
   * of a purchase is its price times its weight, 0 where its price is not known.
   */
  public static Behaviours behaviours(
      FeaturePipeline pipeline, List<? extends @Nullable Security> listed, Interactions purchases) {
    List<SecurityFacts> facts = listed.stream().map(pipeline::facts).toList();
    Behaviours behaviours = pipeline.behaviours();
    long[] times = purchases.epochSeconds();
    IntStream.range(0, purchases.size())
        .boxed()
        .sorted(Comparator.comparingLong(purchase -> times[purchase]))
        .forEach(
            purchase -> {
              float price = purchases.price(purchase);
              double value = Float.isNaN(price) ? 0 : (double) price * purchases.weight(purchase);
              behaviours.add(
                  purchases.investors()[purchase],
                  facts.get(purchases.securities()[purchase]),
                  value,
                  times[purchase]);
            });
    return behaviours;
  }

  /** The pipeline's pair figures as a ranker asks for them. */
  private record Pairs(FeaturePipeline pipeline) implements DenseFigures.PairFigure {

    @Override
    public List<String> names() {
      return pipeline.pairFigures().names();
    }

    @Override
    public void into(
        float[] investors,
        int investorAt,
        float[] securities,
        int securityAt,
        float[] out,
        int at) {
      pipeline.pairFigures().into(investors, investorAt, securities, securityAt, out, at);
    }
  }
}
