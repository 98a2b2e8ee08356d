package io.bellwether.similarity.neighbours;

import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.algorithms.similarity.CosineNeighbours;
import io.bellwether.algorithms.similarity.Neighbour;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.serving.Limit;
import io.bellwether.serving.LiveState;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients of a snapshot by the cosine of their features, without those erased since. Features
 * and purchases are as of the snapshot: a client who joined later is in the next one, and one who
 * was erased and came back too.
 */
public final class LiveNeighbours implements LiveState {

  public static final Set<Topic> TOPICS = Set.of(Topic.USERS);

  private static final int MOST_BOUGHT = 5;
  private static final int WARM_ANSWERS = 20;

  private final Snapshot snapshot;
  private final CosineNeighbours neighbours;
  private final Set<Integer> erasedRows = ConcurrentHashMap.newKeySet();

  public LiveNeighbours(Snapshot snapshot) {
    ClientFeatures features = snapshot.clientFeatures();
    this.snapshot = snapshot;
    this.neighbours =
        CosineNeighbours.of(features.rowMajor(), features.rowCount(), features.featureCount());
  }

  public SimilarityOutcome similarTo(InvestorId investor, Limit limit) {
    int row = snapshot.investorIndex(investor.value());
    if (row < 0 || erasedRows.contains(row)) {
      return new SimilarityOutcome.NotInSnapshot(investor);
    }
    float[] features = new float[neighbours.featureCount()];
    snapshot.clientFeatures().rowInto(row, features);
    List<Neighbour> nearest =
        neighbours.nearestTo(
            features, limit.value(), other -> other == row || erasedRows.contains(other));
    return new SimilarityOutcome.Found(items(row, nearest));
  }

  @Override
  public void warm() {
    snapshot.investorIds().stream()
        .limit(WARM_ANSWERS)
        .forEach(id -> similarTo(new InvestorId(id), Limit.DEFAULT));
  }

  @Override
  public void accept(LogEntry entry) {
    switch (entry) {
      case LogEntry.Erased erased -> {
        int row = snapshot.investorIndex(erased.key());
        if (row >= 0) {
          erasedRows.add(row);
        }
      }
      case LogEntry.Recorded ignored -> {}
    }
  }

  private List<SimilarInvestor> items(int asked, List<Neighbour> nearest) {
    List<SimilarInvestor> items = new ArrayList<>(nearest.size());
    for (Neighbour neighbour : nearest) {
      items.add(
          new SimilarInvestor(
              items.size() + 1,
              snapshot.investorIds().get(neighbour.row()),
              neighbour.similarity(),
              bought(neighbour.row(), asked)));
    }
    return List.copyOf(items);
  }

  private List<BoughtSecurity> bought(int row, int asked) {
    CsrMatrix interactions = snapshot.interactions();
    TopK mostOften = new TopK(MOST_BOUGHT, interactions.rowLength(row));
    for (int at = interactions.rowStart(row); at < interactions.rowEnd(row); at++) {
      int security = interactions.column(at);
      if (!interactions.contains(asked, security)) {
        mostOften.offer(security, interactions.value(at));
      }
    }
    return mostOften.drain(this::named);
  }

  private BoughtSecurity named(int security, float times) {
    SecurityTable securities = snapshot.securities();
    return new BoughtSecurity(
        securities.ids().get(security),
        securities.tickers().get(security),
        securities.names().get(security),
        Math.round(times));
  }
}
