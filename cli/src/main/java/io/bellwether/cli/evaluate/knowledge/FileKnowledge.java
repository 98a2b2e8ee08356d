package io.bellwether.cli.evaluate.knowledge;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.evaluation.Split;
import io.bellwether.algorithms.features.SideFeatures;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.cli.evaluate.dataset.Dataset;
import io.bellwether.cli.evaluate.dataset.Features;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.FeatureSettings;
import io.bellwether.ranking.candidates.NewListingsSource;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import io.bellwether.ranking.twostage.DenseFigures;
import io.bellwether.ranking.twostage.KnowledgeSource;
import io.bellwether.ranking.twostage.MarketKnowledge;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of an evaluation know: dated facts through the feature pipeline, as of the moment
 * that is asked for; other columns by an encoder fitted to all of their rows, the same at all
 * moments. Figures of pairs, and what clients have bought so far, are told where the items are
 * dated and the users dated or unknown. For use by one thread at a time.
 */
public final class FileKnowledge implements KnowledgeSource {

  /** After all facts, for interactions of no moment. */
  private static final long END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

  private final Dataset data;
  private final Optional<PipelineKnowledge> pipeline;
  private final MarketKnowledge encoded;
  private final Map<Split, SideFeatures> bySplit = new IdentityHashMap<>();

  public FileKnowledge(Dataset data) {
    this.data = data;
    List<Investor> investors = dated(data.ofInvestors());
    List<Security> securities = dated(data.ofSecurities());
    this.pipeline =
        investors.isEmpty() && securities.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PipelineKnowledge(
                    data.securities().ids(),
                    data.investors().ids(),
                    securities,
                    investors,
                    FeatureSettings.defaults()));
    this.encoded = encoded(data);
  }

  @Override
  public Fitted fittedAt(Interactions purchases, long epochSecond) {
    if (pipeline.isEmpty()) {
      return (until, at) -> encoded;
    }
    Fitted dated = pipeline.get().fittedAt(purchases, epochSecond);
    return (until, at) -> joined(dated.at(until, at));
  }

  /** What factor models see, as of right after the last purchase of train. */
  public SideFeatures at(Split split) {
    return bySplit.computeIfAbsent(
        split,
        some -> {
          Interactions train = some.trainEvents();
          long end =
              data.isTimed()
                  ? Arrays.stream(train.epochSeconds()).max().orElseThrow() + 1
                  : END_OF_TIME;
          return fittedAt(train, end).at(train, end).sparse();
        });
  }

  private MarketKnowledge joined(MarketKnowledge dated) {
    CsrMatrix investors = (datedInvestors() ? dated : encoded).sparse().investors();
    CsrMatrix securities = (datedSecurities() ? dated : encoded).sparse().securities();
    return new MarketKnowledge(
        new SideFeatures(investors, securities),
        dense(dated.dense()),
        dated.firstSeenEpochSeconds());
  }

  private DenseFigures dense(DenseFigures dated) {
    if (!datedSecurities()) {
      return DenseFigures.ofSides(dated, encoded.dense());
    }
    return data.ofInvestors() instanceof Features.Columns
        ? DenseFigures.ofSides(encoded.dense(), dated)
        : dated;
  }

  private boolean datedInvestors() {
    return data.ofInvestors() instanceof Features.Dated;
  }

  private boolean datedSecurities() {
    return data.ofSecurities() instanceof Features.Dated;
  }

  private static MarketKnowledge encoded(Dataset data) {
    EncodedColumns investors = EncodedColumns.of(data.ofInvestors(), data.investors().size());
    EncodedColumns securities = EncodedColumns.of(data.ofSecurities(), data.securities().size());
    long[] firstSeen = new long[data.securities().size()];
    Arrays.fill(firstSeen, NewListingsSource.LONG_AGO);
    return new MarketKnowledge(
        new SideFeatures(investors.sparse(), securities.sparse()),
        new DenseFigures(
            investors.names(),
            investors.dense(),
            securities.names(),
            securities.dense(),
            DenseFigures.PairFigure.none()),
        firstSeen);
  }

  private static <T> List<T> dated(Features<T> features) {
    return features instanceof Features.Dated<T>(List<T> facts) ? facts : List.of();
  }
}
