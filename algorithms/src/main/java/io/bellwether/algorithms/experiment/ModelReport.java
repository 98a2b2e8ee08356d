package io.bellwether.algorithms.experiment;

import java.util.SortedMap;

/**
 * How one model did.
 *
 * @param fitSeconds time to train it once, the mean over the folds
 * @param rankSeconds time to rank for all warm investors, the mean over the folds
 * @param searchSeconds time spent looking for hyperparameters, 0 without a search
 * @param hyperparameters those it was trained with
 * @param newPurchases warm investors, what they had bought before neither recommended nor counted
 * @param withRepeats warm investors, what they had bought before recommended and counted
 * @param coldInvestors investors without a history, reported apart
 */
public record ModelReport(
    String name,
    double fitSeconds,
    double rankSeconds,
    double searchSeconds,
    SortedMap<String, String> hyperparameters,
    MetricGroup newPurchases,
    MetricGroup withRepeats,
    MetricGroup coldInvestors) {}
