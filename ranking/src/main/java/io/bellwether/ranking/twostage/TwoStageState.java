package io.bellwether.ranking.twostage;

import io.bellwether.ranking.calibration.Calibration;
import io.bellwether.ranking.trees.TreeEnsemble;
import java.util.List;

/**
 * What two stages learned beside their sources: with these and the sources, {@link
 * TwoStageModel#of} is the same model again.
 *
 * @param sources with their quotas, in the order of their turns
 * @param base whose score the trees start from; one of the sources
 * @param pool most candidates of a question
 * @param momentum how each security had been bought of late, securities x {@link #MOMENTUM_WIDTH},
 *     row-major; not to be written
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle that is handed on, never compared
public record TwoStageState(
    List<TwoStageSettings.SourceQuota> sources,
    SourceKind base,
    int pool,
    float[] momentum,
    TreeEnsemble trees,
    Calibration calibration) {

  /** Figures of a security's momentum. */
  public static final int MOMENTUM_WIDTH = SecurityMomentum.NAMES.size();

  public TwoStageState {
    sources = List.copyOf(sources);
  }

  int baseAt() {
    return sources.stream().map(TwoStageSettings.SourceQuota::kind).toList().indexOf(base);
  }
}
