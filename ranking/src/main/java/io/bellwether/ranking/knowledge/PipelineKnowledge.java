package io.bellwether.ranking.knowledge;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeaturePipeline;
import io.bellwether.features.FeatureSettings;
import io.bellwether.features.KnownAt;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.twostage.KnowledgeSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Securities and investors through a {@link FeaturePipeline}, by what their facts said at the
 * moment. Facts may come again as they change; of each the latest known at the moment counts.
 *
 * <p>The value of a purchase is its price times its weight, so weights are to be quantities where
 * the value matters; a purchase of unknown price has the value 0.
 */
public final class PipelineKnowledge implements KnowledgeSource {

  private final List<String> securityIds;
  private final List<String> investorIds;
  private final Collection<Security> securities;
  private final Collection<Investor> investors;
  private final FeatureSettings settings;

  /**
   * @param securityIds ids in the order of the interactions' columns
   * @param investorIds ids in the order of the interactions' rows
   * @param securities all that was ever said of securities, in any order
   * @param investors all that was ever said of investors, in any order
   */
  public PipelineKnowledge(
      List<String> securityIds,
      List<String> investorIds,
      Collection<Security> securities,
      Collection<Investor> investors,
      FeatureSettings settings) {
    this.securityIds = List.copyOf(securityIds);
    this.investorIds = List.copyOf(investorIds);
    this.securities = List.copyOf(securities);
    this.investors = List.copyOf(investors);
    this.settings = settings;
  }

  @Override
  public Fitted fittedAt(Interactions purchases, long epochSecond) {
    Instant moment = Instant.ofEpochSecond(epochSecond);
    FeaturePipeline pipeline =
        FeaturePipeline.fit(
            KnownAt.securities(securities, moment), KnownAt.investors(investors, moment), settings);
    return (until, at) -> known(pipeline, until, at);
  }

  /** What the factor models see of everybody at a moment, the pipeline fitted at that moment. */
  public SideFeatures sparseAt(Interactions purchases, long epochSecond) {
    return fittedAt(purchases, epochSecond).at(purchases, epochSecond).sparse();
  }

  private MarketKnowledge known(FeaturePipeline pipeline, Interactions purchases, long at) {
    Instant moment = Instant.ofEpochSecond(at);
    List<@Nullable Security> listed =
        aligned(
            securityIds, KnownAt.securities(securities, moment), security -> security.id().value());
    List<@Nullable Investor> people =
        aligned(
            investorIds, KnownAt.investors(investors, moment), investor -> investor.id().value());
    return MarketRows.of(
        pipeline,
        listed,
        people,
        MarketRows.behaviours(pipeline, listed, purchases),
        firstSeen(purchases),
        at);
  }

  private static <T> List<@Nullable T> aligned(
      List<String> ids, List<T> facts, Function<T, String> idOf) {
    Map<String, T> byId = HashMap.newHashMap(facts.size());
    facts.forEach(fact -> byId.put(idOf.apply(fact), fact));
    List<@Nullable T> aligned = new ArrayList<>(ids.size());
    ids.forEach(id -> aligned.add(byId.get(id)));
    return aligned;
  }

  /** The as-of of a security's first facts; long ago where that was before the first purchase. */
  private long[] firstSeen(Interactions purchases) {
    long beginning = Arrays.stream(purchases.epochSeconds()).min().orElse(Long.MIN_VALUE);
    Map<String, Long> first = new HashMap<>();
    for (Security fact : securities) {
      first.merge(fact.id().value(), fact.asOf().getEpochSecond(), Math::min);
    }
    return securityIds.stream()
        .mapToLong(
            id -> {
              long seen = first.getOrDefault(id, NewListingsSource.LONG_AGO);
              return seen <= beginning ? NewListingsSource.LONG_AGO : seen;
            })
        .toArray();
  }
}
