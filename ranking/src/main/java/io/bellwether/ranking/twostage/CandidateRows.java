package io.bellwether.ranking.twostage;

import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.candidates.PoolFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * The row that trees see of each candidate: what its sources say, how the security has been bought
 * of late, then the figures of the security, of the pair and of the investor. NaN is missing.
 */
final class CandidateRows {

  private final List<String> names;
  private final int sourceWidth;
  private final DenseFigures figures;
  private final SecurityMomentum momentum;

  CandidateRows(List<String> sourceNames, DenseFigures figures, SecurityMomentum momentum) {
    this.figures = figures;
    this.momentum = momentum;
    this.sourceWidth = PoolFeatures.count(sourceNames.size());
    List<String> all = new ArrayList<>(PoolFeatures.names(sourceNames));
    all.addAll(SecurityMomentum.NAMES);
    figures.securityNames().forEach(name -> all.add("security." + written(name)));
    figures.pairNames().forEach(name -> all.add("pair." + written(name)));
    figures.investorNames().forEach(name -> all.add("investor." + written(name)));
    this.names = List.copyOf(all);
  }

  /** Without what a tree's text cannot hold. */
  private static String written(String name) {
    return name.trim().replaceAll("[^A-Za-z0-9_.+/@%-]+", "-");
  }

  List<String> names() {
    return names;
  }

  int width() {
    return names.size();
  }

  /** Candidates x width, in the order of the pool. */
  float[] of(CandidatePool pool, float[] investorRow) {
    int width = width();
    float[] rows = new float[pool.size() * width];
    int investorAt = width - investorRow.length;
    int securityAt = sourceWidth + SecurityMomentum.NAMES.size();
    for (int candidate = 0; candidate < pool.size(); candidate++) {
      int at = candidate * width;
      PoolFeatures.into(pool, candidate, rows, at);
      momentum.into(pool.security(candidate), rows, at + sourceWidth);
      figures.into(investorRow, pool.security(candidate), rows, at + securityAt);
      System.arraycopy(investorRow, 0, rows, at + investorAt, investorRow.length);
    }
    return rows;
  }
}
