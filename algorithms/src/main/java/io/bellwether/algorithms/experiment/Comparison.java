package io.bellwether.algorithms.experiment;

/**
 * Two models on the same investors.
 *
 * @param metric what is compared, new purchases only
 * @param difference mean over investors of model minus other
 * @param low lower end of the 95 % interval of the difference, by the paired bootstrap
 * @param high upper end of it
 * @param pValue two-sided, of the hypothesis that the signs of the differences are chance, by
 *     random sign flips, adjusted for the number of comparisons in the report by Holm's method
 */
public record Comparison(
    String model,
    String other,
    String metric,
    double difference,
    double low,
    double high,
    double pValue) {}
