package io.bellwether.similarity.clients;

import io.bellwether.similarity.weights.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each client stands among the others: a {@link View} that changes are appended to, that is
 * placed anew behind the answers once there are many, and weighed anew when the desk says so. One
 * thread appends; any number reads, by one reference and without a lock.
 */
final class Places {

  private final FeatureSpace space;
  private final Desk desk;
  private final Workers workers;
  private volatile View view;
  private boolean placing;

  /**
   * @param ids ascending
   * @param rowMajor clients x features, not to be written
   * @param facts number of each client's
   */
  Places(
      FeatureSpace space,
      List<String> ids,
      float[] rowMajor,
      int[] facts,
      Desk desk,
      Workers workers) {
    this.space = space;
    this.desk = desk;
    this.workers = workers;
    Desk.Setting setting = desk.setting();
    PlacedClients placed =
        new PlacedClients(space, ids, rowMajor, facts, setting.weights().of(space.names()));
    this.view =
        new View(
            space, placed, new ChangedClients(placed, space, capacity(placed)), setting.version());
    linkIfMany(placed);
  }

  /** As it is, under whichever weights. */
  View view() {
    return view;
  }

  /** Rows under weights that have changed since are weighed again by whoever comes first. */
  View current() {
    View now = view;
    return now.deskVersion() == desk.setting().version() ? now : weighed();
  }

  private synchronized View weighed() {
    Desk.Setting setting = desk.setting();
    View now = view;
    if (now.deskVersion() != setting.version()) {
      PlacedClients placed = now.placed().weighed(setting.weights().of(space.names()));
      view =
          new View(
              space, placed, now.changes().from(0, placed, capacity(placed)), setting.version());
      linkIfMany(placed);
    }
    return view;
  }

  /**
   * A client as of now.
   *
   * @param client null where they have gone
   */
  synchronized void append(String id, @Nullable Client client, int facts) {
    View now = view;
    if (now.changes().isFull()) {
      // they are being placed, and there must be room until then
      now = now.over(now.placed(), 0, 0);
      view = now;
    }
    now.changes().append(id, client, facts);
    if (now.changes().size() >= workers.mostChanged(now.placed().size()) && !placing) {
      placing = true;
      workers.folding().execute(this::placeChanged);
    }
  }

  private void placeChanged() {
    try {
      View from = view;
      int seen = from.changes().size();
      PlacedClients next = from.changes().folded(seen);
      replace(from, next, seen);
    } finally {
      endPlacing();
    }
  }

  private synchronized void replace(View from, PlacedClients next, int seen) {
    View now = view;
    PlacedClients under =
        now.deskVersion() == from.deskVersion() ? next : next.weighed(now.placed().weights());
    view = now.over(under, seen, capacity(under));
    linkIfMany(under);
  }

  private synchronized void endPlacing() {
    placing = false;
  }

  /** Of changes: there is room for as many again while clients are being placed. */
  private int capacity(PlacedClients placed) {
    return 2 * workers.mostChanged(placed.size());
  }

  private void linkIfMany(PlacedClients placed) {
    if (placed.size() >= workers.graphFrom()) {
      workers.graphs().build(placed);
    }
  }
}
