package io.bellwether.similarity.answer;

import io.bellwether.similarity.neighbours.SimilarInvestor;
import java.util.List;

/** Who is like a client, the most similar first. */
record SimilarInvestors(String investorId, String snapshotId, List<SimilarInvestor> items) {}
