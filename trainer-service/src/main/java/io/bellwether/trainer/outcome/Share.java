package io.bellwether.trainer.outcome;

/**
 * A share with its 95 % interval over clients.
 *
 * @param of how many, at least 1
 * @param count those that did
 * @param value count / of, 0 to 1
 */
public record Share(long of, long count, double value, double low, double high) {}
