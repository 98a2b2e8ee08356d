package io.bellwether.benchmarks.study;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.features.FeatureSettings;
import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.causal.Strengths;
import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.knowledge.PipelineKnowledge;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.ranking.twostage.TwoStageModel;
import io.bellwether.ranking.twostage.TwoStageSettings;
import io.bellwether.ranking.twostage.TwoStageSettings.SourceQuota;
import io.bellwether.ranking.twostage.TwoStageTrainer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One client's 300 candidates, one thread: to find them, and to order them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@SuppressWarnings("NullAway.Init") // the harness calls learn first
public class TwoStageBenchmark {

  private static final int INVESTORS = 8_000;
  private static final int SECURITIES = 2_000;
  private static final int POOL = 300;
  private static final int ASKED = 512;

  private TwoStageModel model;
  private CsrMatrix bought;
  private MarketKnowledge known;
  private Instant eve;
  private CandidatePool[] pools;
  private int next;

  @Setup(Level.Trial)
  public void learn() {
    StudyMarket market =
        new StudyMarket(
            new MarketPlan(INVESTORS, LocalDate.of(2021, 7, 12), 24, 1, 1, Strengths.standard()),
            SECURITIES);
    PipelineKnowledge knowledge =
        new PipelineKnowledge(
            market.securityIds(),
            market.investorIds(),
            market.securities(),
            market.investors(),
            FeatureSettings.defaults());
    Interactions purchases = market.interactions(0);
    long last = market.splitEpochSecond() + 5 * 7 * 86_400;
    TwoStageSettings defaults = TwoStageSettings.defaults();
    TwoStageSettings settings =
        new TwoStageSettings(
            List.of(
                new SourceQuota(SourceKind.MIXED_LOGIT, 300),
                new SourceQuota(SourceKind.HYBRID, 60),
                new SourceQuota(SourceKind.ALS, 60),
                new SourceQuota(SourceKind.ITEM_NEIGHBOURS, 40),
                new SourceQuota(SourceKind.POPULARITY, 40),
                new SourceQuota(SourceKind.SIMILAR_CLIENTS, 40),
                new SourceQuota(SourceKind.NEW_LISTINGS, 20)),
            SourceKind.MIXED_LOGIT,
            POOL,
            defaults.window(),
            defaults.askedInvestors(),
            defaults.ranker(),
            defaults.seed());
    model =
        new TwoStageTrainer(settings, knowledge, Compute.standard())
            .fit(purchases, INVESTORS, SECURITIES, last, TrainingListener.silent())
            .model();
    bought = purchases.training(INVESTORS, SECURITIES).matrix();
    known = knowledge.fittedAt(purchases, last).at(purchases, last);
    eve = Instant.ofEpochSecond(last);
    pools = new CandidatePool[ASKED];
    for (int u = 0; u < ASKED; u++) {
      History history = History.ofRow(bought, u);
      pools[u] = model.gather(question(u), history::contains);
      if (pools[u].size() != POOL) {
        throw new IllegalStateException("a pool has " + pools[u].size() + " candidates");
      }
    }
  }

  /** The second stage: rows of all figures, and the trees. */
  @Benchmark
  public double order() {
    int u = asked();
    return model.order(pools[u], known.dense().investorRow(u)).score(0);
  }

  /** The first stage: seven sources and their union. */
  @Benchmark
  public CandidatePool gather() {
    int u = asked();
    return model.gather(question(u), History.ofRow(bought, u)::contains);
  }

  private int asked() {
    next = (next + 1) % ASKED;
    return next;
  }

  private Question question(int u) {
    return new Question(
        History.ofRow(bought, u), FeatureRow.ofRow(known.sparse().investors(), u), eve);
  }
}
