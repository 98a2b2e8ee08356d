package io.bellwether.algorithms.hybrid;

import io.bellwether.algorithms.model.Bounds;

/**
 * What a {@link HybridTrainer} may be told. The vector of an investor u is the sum of an identity
 * embedding and of the embeddings of the features, weighted by their values; that of a security i
 * likewise, and its bias too:
 *
 * <pre>
 * x_u    = v_u + sum over f of F(u,f) e_f
 * y_i    = w_i + sum over g of G(i,g) d_g,   b_i = a_i + sum over g of G(i,g) c_g
 * s(u,i) = x_u . y_i + b_i
 * </pre>
 *
 * An investor has no bias: it would add the same to every score of a ranking. What is minimised is
 * a {@link Loss} over what was bought and drawn securities i, j, with {@code investorPenalty / 2}
 * times the squares of the investor-side embeddings that a sample rests on, and {@code
 * securityPenalty / 2} times those of the security side, biases with them.
 *
 * @param components length of the vectors, 1 to {@value #MOST_COMPONENTS}
 * @param loss what a wrong order costs
 * @param optimiser how a slope becomes a step
 * @param learningRate of {@link Optimiser#ADAGRAD}, above 0; {@link Optimiser#ADADELTA} has none
 * @param epochs how often every interaction is visited, 1 to {@value #MOST_EPOCHS}
 * @param maxSampled securities tried at most in search of one that stands too high, 1 to {@value
 *     #MOST_SAMPLED}; for the losses that search
 * @param k which of the drawn positives, by falling score, {@link Loss#KOS_WARP} lifts, 1 to n
 * @param n positives that {@link Loss#KOS_WARP} draws, to {@value #MOST_POSITIVES}
 * @param investorPenalty at least 0
 * @param securityPenalty at least 0
 * @param investorIdentity whether investors have v; without it their features are all
 * @param securityIdentity whether securities have w and a
 * @param weighted whether the loss of an interaction is multiplied by its value over the mean
 *     value; otherwise every interaction counts the same
 * @param seed of every draw
 * @see "Kula: Metadata Embeddings for User and Item Cold-start Recommendations, CBRecSys 2015,
 *     section 3"
 */
public record HybridHyperparameters(
    int components,
    Loss loss,
    Optimiser optimiser,
    float learningRate,
    int epochs,
    int maxSampled,
    int k,
    int n,
    float investorPenalty,
    float securityPenalty,
    boolean investorIdentity,
    boolean securityIdentity,
    boolean weighted,
    long seed) {

  static final int MOST_COMPONENTS = 1_024;
  static final int MOST_EPOCHS = 100_000;
  static final int MOST_SAMPLED = 10_000;
  static final int MOST_POSITIVES = 1_000;

  /** What a wrong order costs; i was bought, j is drawn evenly from what was not. */
  public enum Loss {
    /**
     * {@code L(rank) max(0, 1 - s(u,i) + s(u,j))} for the first j found within the margin, where
     * {@code L(r) = 1 + 1/2 + ... + 1/r} and the rank is estimated by how many were tried.
     *
     * @see "Weston, Bengio, Usunier: WSABIE: Scaling Up to Large Vocabulary Image Annotation, IJCAI
     *     2011, section 3"
     */
    WARP,
    /**
     * As {@link #WARP}, but i is the k-th best of n purchases drawn. They are drawn from those that
     * a tile of the schedule holds: half of an investor's purchases.
     *
     * @see "Weston, Yee, Weiss: Learning to Rank Recommendations with the k-Order Statistic Loss,
     *     RecSys 2013, algorithm 1"
     */
    KOS_WARP,
    /**
     * {@code -ln sigma(s(u,i) - s(u,j))}.
     *
     * @see "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR, UAI 2009, section 4.1"
     */
    BPR,
    /** {@code -ln sigma(s(u,i)) - ln sigma(-s(u,j))}: a drawn j stands for what was refused. */
    LOGISTIC
  }

  /** How a slope becomes a step, coordinate by coordinate. */
  public enum Optimiser {
    /**
     * The rate over the root of 1 and the sum of all squared slopes so far.
     *
     * @see "Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011, section 1.3"
     */
    ADAGRAD,
    /**
     * The root mean square of past steps over that of slopes; decay 0.95, epsilon 1e-6.
     *
     * @see "Zeiler: ADADELTA: An Adaptive Learning Rate Method, 2012, algorithm 1"
     */
    ADADELTA
  }

  public HybridHyperparameters {
    Bounds.within("components", components, 1, MOST_COMPONENTS);
    Bounds.above("learningRate", learningRate, 0);
    Bounds.within("epochs", epochs, 1, MOST_EPOCHS);
    Bounds.within("maxSampled", maxSampled, 1, MOST_SAMPLED);
    Bounds.within("n", n, 1, MOST_POSITIVES);
    Bounds.within("k", k, 1, n);
    Bounds.within("investorPenalty", investorPenalty, 0, Float.MAX_VALUE);
    Bounds.within("securityPenalty", securityPenalty, 0, Float.MAX_VALUE);
  }

  /**
   * 31 components, which with the bias fill a row, WARP of 10 tries by Adadelta, 15 epochs,
   * penalties 0.1, the fifth of ten positives where they are drawn, both identities, no weights,
   * seed 42.
   */
  public static HybridHyperparameters defaults() {
    return new HybridHyperparameters(
        31, Loss.WARP, Optimiser.ADADELTA, 0.1f, 15, 10, 5, 10, 0.1f, 0.1f, true, true, false, 42);
  }

  /** The same with another loss. */
  public HybridHyperparameters withLoss(Loss other) {
    return new HybridHyperparameters(
        components,
        other,
        optimiser,
        learningRate,
        epochs,
        maxSampled,
        k,
        n,
        investorPenalty,
        securityPenalty,
        investorIdentity,
        securityIdentity,
        weighted,
        seed);
  }

  /** The same with another seed. */
  public HybridHyperparameters withSeed(long other) {
    return new HybridHyperparameters(
        components,
        loss,
        optimiser,
        learningRate,
        epochs,
        maxSampled,
        k,
        n,
        investorPenalty,
        securityPenalty,
        investorIdentity,
        securityIdentity,
        weighted,
        other);
  }

  /** The name of the model, after its loss. */
  public String modelName() {
    return switch (loss) {
      case WARP -> "hybrid-warp";
      case KOS_WARP -> "hybrid-kos-warp";
      case BPR -> "hybrid-bpr";
      case LOGISTIC -> "hybrid-logistic";
    };
  }
}
