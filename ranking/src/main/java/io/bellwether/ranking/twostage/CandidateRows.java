package io.bellwether.ranking.twostage;

import io.bellwether.ranking.candidates.CandidatePool;
import io.bellwether.ranking.candidates.PoolFeatures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The row that trees see of each candidate: what its sources say, how the security has been bought
 * of late, then the figures of the security, of the pair and of the investor. NaN is missing.
 */
final class CandidateRows {

  private final List<String> names;
  private final List<String> treeNames;
  private final int sourceWidth;
  private final DenseFigures figures;
  private final SecurityMomentum momentum;

  CandidateRows(List<String> sourceNames, DenseFigures figures, SecurityMomentum momentum) {
    this.figures = figures;
    this.momentum = momentum;
    this.sourceWidth = PoolFeatures.count(sourceNames.size());
    List<String> all = new ArrayList<>(PoolFeatures.names(sourceNames));
    all.addAll(SecurityMomentum.NAMES);
    figures.securityNames().forEach(name -> all.add("security." + name));
    figures.pairNames().forEach(name -> all.add("pair." + name));
    figures.investorNames().forEach(name -> all.add("investor." + name));
    this.names = List.copyOf(all);
    this.treeNames = written(all);
  }

  /** As people write them. */
  List<String> names() {
    return names;
  }

  /** The same as a tree's text can hold them, all distinct. */
  List<String> treeNames() {
    return treeNames;
  }

  int width() {
    return names.size();
  }

  /** Candidates x width, in the order of the pool. */
  float[] of(CandidatePool pool, float[] investorRow) {
    float[] rows = new float[pool.size() * width()];
    into(pool, investorRow, rows, 0);
    return rows;
  }

  /** The same into a larger table, from a place on. */
  void into(CandidatePool pool, float[] investorRow, float[] rows, int from) {
    int width = width();
    int investorAt = width - investorRow.length;
    int securityAt = sourceWidth + SecurityMomentum.NAMES.size();
    for (int candidate = 0; candidate < pool.size(); candidate++) {
      int at = from + candidate * width;
      PoolFeatures.into(pool, candidate, rows, at);
      momentum.into(pool.security(candidate), rows, at + sourceWidth);
      figures.into(investorRow, pool.security(candidate), rows, at + securityAt);
      System.arraycopy(investorRow, 0, rows, at + investorAt, investorRow.length);
    }
  }

  /** Names in other alphabets all become the same, so those that come again are counted. */
  private static List<String> written(List<String> names) {
    Set<String> written = new LinkedHashSet<>();
    for (String name : names) {
      String plain = name.trim().replaceAll("[^A-Za-z0-9_.+/@%-]+", "-");
      String distinct = plain;
      for (int count = 2; !written.add(distinct); count++) {
        distinct = plain + "-" + count;
      }
    }
    return List.copyOf(written);
  }
}
