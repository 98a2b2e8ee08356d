package io.bellwether.similarity.briefs;

import java.util.SortedMap;

/**
 * What a run handed over.
 *
 * @param snapshotId that every brief of it rests on
 * @param clients who have a brief
 * @param leftAlone clients who asked to be left alone with offers
 * @param deliveries by destination
 */
public record BriefResult(
    String snapshotId, int clients, int leftAlone, SortedMap<Destination, Delivery> deliveries) {}
