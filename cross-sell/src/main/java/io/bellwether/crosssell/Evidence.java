package io.bellwether.crosssell;

/**
 * What the neighbours of one view say for a security.
 *
 * @param holders neighbours who hold it
 * @param nearest distance of the nearest of them; NaN where there is none
 * @param mean their mean distance; NaN where there is none
 * @param lift by which factor they hold it more than the population does, after shrinkage
 */
public record Evidence(int holders, double nearest, double mean, double lift) {}
