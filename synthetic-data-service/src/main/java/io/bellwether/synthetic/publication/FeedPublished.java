package io.bellwether.synthetic.publication;

/** How many events of each kind a feed handed over; all are in the log. */
public record FeedPublished(int securities, int investors, int trades) {}
