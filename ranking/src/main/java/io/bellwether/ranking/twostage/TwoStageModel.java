package io.bellwether.ranking.twostage;

import io.bellwether.ranking.calibration.Calibration;
import io.bellwether.ranking.candidates.CandidateGathering;
import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.candidates.CandidateSource;
import io.bellwether.ranking.candidates.Question;
import io.bellwether.ranking.candidates.Quota;
import io.bellwether.ranking.candidates.Reserve;
import io.bellwether.ranking.trees.FeatureImportance;
import io.bellwether.ranking.trees.TreeEnsemble;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Answers in two stages: sources bring candidates, and trees correct the score of the base source
 * by all that is known of each. Immutable and safe for use by several threads; needs no native
 * code.
 */
public final class TwoStageModel {

  /** More than one, for rules may remove the best. */
  private static final int NEW_LISTINGS = 10;

  private final CandidateGathering gathering;
  private final int base;
  private final CandidateRows rows;
  private final TreeEnsemble trees;
  private final Calibration calibration;

  private TwoStageModel(
      CandidateGathering gathering,
      int base,
      CandidateRows rows,
      TreeEnsemble trees,
      Calibration calibration) {
    this.gathering = gathering;
    this.base = base;
    this.rows = rows;
    this.trees = trees;
    this.calibration = calibration;
  }

  /**
   * @param base which source's score the trees start from
   */
  static TwoStageModel at(Stage stage, int base, TreeEnsemble trees, Calibration calibration) {
    return new TwoStageModel(stage.gathering(), base, stage.rows(), trees, calibration);
  }

  /**
   * The model of a state.
   *
   * @param sources gives the source of each kind that the state has
   * @param figures of the securities, and the names of the investors' figures
   * @throws IllegalArgumentException naming both numbers if sources, figures and trees do not fit
   */
  public static TwoStageModel of(
      TwoStageState state, Function<SourceKind, CandidateSource> sources, DenseFigures figures) {
    List<Quota> quotas =
        state.sources().stream()
            .map(source -> new Quota(sources.apply(source.kind()), source.size()))
            .toList();
    CandidateGathering gathering = new CandidateGathering(quotas, state.pool());
    CandidateRows rows =
        new CandidateRows(
            gathering.sourceNames(),
            figures,
            SecurityMomentum.ofRows(state.momentum(), gathering.securityCount()));
    if (state.trees().treeCount() > 0 && !rows.treeNames().equals(state.trees().featureNames())) {
      throw new IllegalArgumentException(
          "trees read the columns %s, must be %s"
              .formatted(state.trees().featureNames(), rows.treeNames()));
    }
    return new TwoStageModel(gathering, state.baseAt(), rows, state.trees(), state.calibration());
  }

  public int securityCount() {
    return gathering.securityCount();
  }

  /** Most candidates of a question. */
  public int poolBound() {
    return gathering.bound();
  }

  /**
   * Candidates with their scores.
   *
   * @param investorRow the investor's dense row as of the moment of the question
   * @param excluded securities that never enter
   */
  public Ranked rank(Question question, float[] investorRow, IntPredicate excluded) {
    return order(gathering.gather(question, excluded), investorRow);
  }

  /**
   * Candidates with their scores, and among them the best {@value #NEW_LISTINGS} by the base source
   * of the new listings, which otherwise seldom come in: hardly anybody has bought them yet.
   *
   * @param newListings among which; not to be written
   * @see #rank(Question, float[], IntPredicate)
   */
  public Ranked rank(
      Question question, float[] investorRow, IntPredicate excluded, BitSet newListings) {
    Reserve reserve = new Reserve(base, newListings, NEW_LISTINGS);
    return order(gathering.gather(question, excluded, reserve), investorRow);
  }

  /** The first stage alone. */
  public CandidatePool gather(Question question, IntPredicate excluded) {
    return gathering.gather(question, excluded);
  }

  /** The second stage alone: scores for a pool that {@link #gather} gave. */
  public Ranked order(CandidatePool pool, float[] investorRow) {
    float[] table = rows.of(pool, investorRow);
    double[] scores = new double[pool.size()];
    trees.scoresInto(table, pool.size(), rows.width(), scores);
    double floor = floor(pool, base);
    for (int candidate = 0; candidate < scores.length; candidate++) {
      scores[candidate] += baseScore(pool, candidate, base, floor);
    }
    return new Ranked(pool, table, scores);
  }

  /**
   * The least that the base source says of any candidate: what one counts of which it is silent.
   */
  static double floor(CandidatePool pool, int base) {
    double least = 0;
    boolean any = false;
    for (int candidate = 0; candidate < pool.size(); candidate++) {
      float score = pool.score(candidate, base);
      if (!Float.isNaN(score)) {
        least = any ? Math.min(least, score) : score;
        any = true;
      }
    }
    return least;
  }

  static double baseScore(CandidatePool pool, int candidate, int base, double floor) {
    float score = pool.score(candidate, base);
    return Float.isNaN(score) ? floor : score;
  }

  /**
   * How probable it is that the investor buys a candidate within a window as long as that which the
   * order was learned from.
   */
  public double probability(Ranked ranked, int candidate) {
    return calibration.probability(ranked.score(candidate) - normaliser(ranked));
  }

  /** Scores are log odds up to a number of each investor's own, which this takes away. */
  static double normaliser(Ranked ranked) {
    double most = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
      most = Math.max(most, ranked.score(candidate));
    }
    double sum = 0;
    for (int candidate = 0; candidate < ranked.pool().size(); candidate++) {
      sum += StrictMath.exp(ranked.score(candidate) - most);
    }
    return ranked.pool().size() == 0 ? 0 : most + StrictMath.log(sum);
  }

  /** One feature's part in what the trees add to a score. */
  public record Contribution(String feature, float value, double amount) {}

  /** The features that moved a candidate's score most, the strongest first. */
  public List<Contribution> explain(Ranked ranked, int candidate, int limit) {
    float[] row = ranked.row(candidate);
    double[] amounts = new double[row.length];
    trees.contributionsInto(row, amounts);
    return IntStream.range(0, row.length)
        .filter(at -> amounts[at] != 0)
        .mapToObj(at -> new Contribution(rows.names().get(at), row[at], amounts[at]))
        .sorted(
            Comparator.comparingDouble((Contribution one) -> -Math.abs(one.amount()))
                .thenComparing(Contribution::feature))
        .limit(limit)
        .toList();
  }

  /** The holdings that the base source's score of a security rests on, the strongest first. */
  public List<io.bellwether.algorithms.model.Contribution> holdings(
      Question question, int security, int limit) {
    return gathering.source(base).explain(question, security, limit);
  }

  /** How much each feature served the trees, most first. */
  public List<FeatureImportance> importances() {
    List<String> written = rows.treeNames();
    return trees.importances().stream()
        .map(
            each ->
                new FeatureImportance(
                    rows.names().get(written.indexOf(each.feature())), each.gain(), each.splits()))
        .toList();
  }

  /** The columns that trees read, as a tree's text names them. */
  public List<String> treeColumns() {
    return rows.treeNames();
  }

  public TreeEnsemble trees() {
    return trees;
  }

  public Calibration calibration() {
    return calibration;
  }
}
