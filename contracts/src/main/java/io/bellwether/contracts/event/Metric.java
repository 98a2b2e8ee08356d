package io.bellwether.contracts.event;

/**
 * A measure of one model on the hold-out.
 *
 * @param name such as {@code precision@5}
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param investorCount how many investors it is a mean over
 */
public record Metric(
    String model, String name, double value, double low, double high, int investorCount) {}
