package io.bellwether.algorithms.evaluation.metrics;

import java.util.List;

/**
 * What is measured. For one investor, L is the ranked list cut to k, which may be shorter than k, T
 * the securities to be foreseen, never empty, and hit(r) is 1 if the security at rank r, from 1, is
 * in T, else 0. Each is a mean over investors, except {@link #COVERAGE}.
 *
 * @see "Manning, Raghavan, Schütze: Introduction to Information Retrieval, Cambridge 2008, chapter
 *     8"
 */
public enum Metric {
  /** {@code sum of hit(r) / k}; the divisor stays k for a shorter list and for a smaller T. */
  PRECISION("precision"),

  /** {@code sum of hit(r) / |T|}. */
  RECALL("recall"),

  /** {@code sum over hits of (hits among the first r) / r, by min(k, |T|)}. */
  MAP("map"),

  /**
   * {@code sum of hit(r) / log2(r + 1)}, by the same sum with hits at all ranks to {@code min(k,
   * |T|)}.
   *
   * @see "Järvelin, Kekäläinen: Cumulated Gain-Based Evaluation of IR Techniques, ACM TOIS 20(4),
   *     2002"
   */
  NDCG("ndcg"),

  /** {@code 1 / rank of the first hit}; 0 without a hit in L. */
  MRR("mrr"),

  /** 1 with a hit in L, else 0. */
  HIT_RATE("hit-rate"),

  /**
   * {@code sum over hits of the price / sum over L of the price}, a price being that of one unit as
   * last known in train. Securities without a price are in neither sum; 0 where nothing in L has a
   * price above 0. Absent if train knows no price at all.
   */
  MONEY_PRECISION("money-precision"),

  /** The share of all securities that stand in at least one investor's L. */
  COVERAGE("coverage"),

  /**
   * Mean over L of the self-information {@code -log2((b + 1) / (n + 1))} of a security with b
   * buyers among the n investors of train; 0 for an empty L.
   *
   * @see "Vargas, Castells: Rank and Relevance in Novelty and Diversity Metrics for Recommender
   *     Systems, RecSys 2011, section 4.1"
   */
  NOVELTY("novelty"),

  /**
   * Mean over the pairs in L of {@code 1 - c_ij / sqrt(c_i c_j)}, with c the numbers of buyers in
   * train of each and of both, and 1 where nobody bought one of them; 0 for an L of fewer than two.
   *
   * @see "Ziegler, McNee, Konstan, Lausen: Improving Recommendation Lists Through Topic
   *     Diversification, WWW 2005, section 3.3"
   */
  DIVERSITY("diversity"),

  /**
   * The chance that a security of T scores above one that is not in T, equal scores counting half.
   * The others are all that somebody bought in train or test, without the investor's own history
   * where repeats are excluded. What a model has nothing to say for ranks below all else. One half
   * where there are no others. Over a sample of investors where there are very many.
   *
   * @see "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR, UAI 2009, section 4.2"
   */
  AUC("auc");

  /** Those with a value for each investor and k, in the order of the columns of a table. */
  static final List<Metric> PER_INVESTOR =
      List.of(PRECISION, RECALL, MAP, NDCG, MRR, HIT_RATE, MONEY_PRECISION, NOVELTY, DIVERSITY);

  /** Those that are shown for each k. */
  static final List<Metric> PER_LIST =
      List.of(
          PRECISION,
          RECALL,
          MAP,
          NDCG,
          MRR,
          HIT_RATE,
          MONEY_PRECISION,
          COVERAGE,
          NOVELTY,
          DIVERSITY);

  /** How many columns of a table belong to one k. */
  static final int COLUMNS = PER_INVESTOR.size();

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** Such as {@code precision@5}. */
  public String at(int k) {
    return label + "@" + k;
  }

  /** Place of its column among those of one k; -1 if it has none. */
  int column() {
    return PER_INVESTOR.indexOf(this);
  }

  /** Such as {@code auc}. */
  public String label() {
    return label;
  }
}
