package io.bellwether.algorithms.bpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.algorithms.bpr.BprHyperparameters.Negatives;
import io.bellwether.algorithms.descent.Deal;
import io.bellwether.algorithms.descent.DrawStream;
import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.kernels.Kernels;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.Contribution;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Progress;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.selection.TopK;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldInTest {

  private static final int INVESTORS = 400;
  private static final int SECURITIES = 120;
  private static final int N = 8;
  private static final BprHyperparameters SETTINGS =
      new BprHyperparameters(N, 60, 0.1f, 0.01f, Negatives.UNIFORM, Optional.empty(), 1);

  private final CsrMatrix[] market = market();
  private final CsrMatrix bought = market[0];
  private final CsrMatrix withheld = market[1];
  private final BprTraining training = trained();
  private final BprModel model = training.model();

  @Test
  void ranksWhatWasWithheldAboutAsWellAsTheTrainedVectors() {
    float[] scores = new float[SECURITIES];
    double folded = 0;
    double trained = 0;
    for (int investor = 0; investor < INVESTORS; investor++) {
      model.scoresInto(History.ofRow(bought, investor), scores);
      folded += hits(investor, scores);
      model.scoresInto(training.investorFactors(), investor * N, scores);
      trained += hits(investor, scores);
    }

    // a blind guess hits 5 x 5 / 105 = 0.24
    assertThat(trained / INVESTORS).isGreaterThan(0.8);
    assertThat(folded / trained).isGreaterThan(0.95);
  }

  @Test
  void findsTheVectorThatAPlainTwinInDoubleFinds() {
    History history = History.ofRow(bought, 3);
    float[] x = new float[N];
    float[] shares = new float[history.size()];

    foldIn().into(history, x, shares);

    double[] plain = plainX(history);
    for (int k = 0; k < N; k++) {
      assertThat((double) x[k]).isCloseTo(plain[k], within(1e-4));
    }
  }

  @Test
  void givesTheSameBitsWhateverWasAskedBefore() {
    History history = History.ofRow(bought, 3);
    float[] first = new float[SECURITIES];
    float[] again = new float[SECURITIES];

    model.scoresInto(history, first);
    model.scoresInto(History.ofRow(bought, 4), again);
    model.scoresInto(history, again);

    assertThat(again).isEqualTo(first);
  }

  @Test
  void scoresByTheBiasAloneWithoutAHistory() {
    float[] scores = new float[SECURITIES];

    model.scoresInto(History.of(), scores);

    assertThat(scores).isEqualTo(training.biases());
  }

  @Test
  void explainsByTheStepsOfWhatWasBought() {
    History history = History.ofRow(bought, 3);
    float[] shares = new float[history.size()];
    foldIn().into(history, new float[N], shares);
    int security = 17;

    List<Contribution> why = model.explain(history, security, SECURITIES);

    assertThat(why).isNotEmpty();
    for (int at = 0; at < history.size(); at++) {
      int holding = history.security(at);
      double amount = 0;
      for (int k = 0; k < N; k++) {
        amount +=
            (double) shares[at]
                * training.securityFactors()[holding * N + k]
                * training.securityFactors()[security * N + k];
      }
      double expected = amount;
      assertThat(why.stream().filter(one -> one.security() == holding))
          .hasSize(expected > 0 ? 1 : 0)
          .allMatch(one -> Math.abs(one.amount() - expected) < 1e-5);
    }
  }

  @Test
  void learnsNothingFromWhatNobodyBought() {
    // Given: the last security was bought by nobody
    CsrMatrix wider =
        CsrMatrix.of(
            INVESTORS, SECURITIES + 1, bought.rowStarts(), bought.columns(), bought.values());
    BprTraining begun = new BprTraining(SETTINGS, Compute.standard(), wider);
    begun.visitAll(0, new Progress(TrainingListener.silent(), "bpr", 60));
    BprModel fitted = begun.model();
    float[] scores = new float[SECURITIES + 1];
    // When
    fitted.scoresInto(History.of(SECURITIES), scores);
    // Then
    assertThat(scores).isEqualTo(begun.biases());
    assertThat(scores[SECURITIES]).isZero();
    assertThat(fitted.similar(SECURITIES, 5)).isEmpty();
  }

  private FoldIn foldIn() {
    float[] steps = new float[SECURITIES];
    Arrays.fill(steps, 1f);
    return FoldIn.of(
        Kernels.chosen(),
        SETTINGS,
        training.securityFactors(),
        training.biases(),
        Deal.buyerCounts(bought),
        steps);
  }

  /** The same passes, with the same draws, one number after another. */
  private double[] plainX(History history) {
    float[] y = training.securityFactors();
    float[] b = training.biases();
    int[] candidates = Deal.byPopularity(Deal.buyerCounts(bought));
    long part = 0;
    for (int security : history.toSecurities()) {
      part = DrawStream.mix(part + security + 1);
    }
    DrawStream draws = DrawStream.of(SETTINGS.seed(), DrawStream.Use.FOLD_IN, part);
    double[] x = new double[N];
    for (int pass = 0; pass < FoldIn.PASSES; pass++) {
      double a = 0.1 / (1 + pass / 4.0);
      for (int plus : history.toSecurities()) {
        int minus = candidates[draws.below(candidates.length)];
        while (history.contains(minus)) {
          minus = candidates[draws.below(candidates.length)];
        }
        double margin = b[plus] - b[minus];
        for (int k = 0; k < N; k++) {
          margin += x[k] * (y[plus * N + k] - y[minus * N + k]);
        }
        for (int k = 0; k < N; k++) {
          x[k] += a / (1 + Math.exp(margin)) * (y[plus * N + k] - y[minus * N + k]);
        }
      }
      for (int k = 0; k < N; k++) {
        x[k] *= Math.pow(1 - a * SETTINGS.regularization(), history.size());
      }
    }
    return x;
  }

  private BprTraining trained() {
    BprTraining begun = new BprTraining(SETTINGS, Compute.standard(), bought);
    Progress progress = new Progress(TrainingListener.silent(), "bpr", SETTINGS.epochs());
    for (int epoch = 0; epoch < SETTINGS.epochs(); epoch++) {
      begun.visitAll(epoch, progress);
    }
    return begun;
  }

  private int hits(int investor, float[] scores) {
    TopK best = new TopK(5, SECURITIES);
    for (int security = 0; security < SECURITIES; security++) {
      if (!bought.contains(investor, security)) {
        best.offer(security, scores[security]);
      }
    }
    int hits = 0;
    for (int security : best.drainIndices()) {
      hits += withheld.contains(investor, security) ? 1 : 0;
    }
    return hits;
  }

  /** Investors with a taste in four dimensions, who bought 15 securities; 5 more are withheld. */
  private static CsrMatrix[] market() {
    SplittableRandom random = new SplittableRandom(21);
    double[] tastes = random.doubles(INVESTORS * 4L, -2, 2).toArray();
    double[] kinds = random.doubles(SECURITIES * 4L, -1, 1).toArray();
    int[][] rows = new int[2][INVESTORS * 15];
    int[][] columns = new int[2][INVESTORS * 15];
    int[] counts = new int[2];
    for (int investor = 0; investor < INVESTORS; investor++) {
      TopK chosen = new TopK(20, SECURITIES);
      for (int security = 0; security < SECURITIES; security++) {
        double liking = -Math.log(-Math.log(random.nextDouble()));
        for (int k = 0; k < 4; k++) {
          liking += tastes[investor * 4 + k] * kinds[security * 4 + k];
        }
        chosen.offer(security, (float) liking);
      }
      int[] securities = chosen.drainIndices();
      for (int at = 0; at < securities.length; at++) {
        int part = at % 4 == 3 ? 1 : 0;
        rows[part][counts[part]] = investor;
        columns[part][counts[part]++] = securities[at];
      }
    }
    return new CsrMatrix[] {
      matrix(rows[0], columns[0], counts[0]), matrix(rows[1], columns[1], counts[1])
    };
  }

  private static CsrMatrix matrix(int[] rows, int[] columns, int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return CsrMatrix.fromTriples(
        INVESTORS, SECURITIES, Arrays.copyOf(rows, count), Arrays.copyOf(columns, count), ones);
  }
}
