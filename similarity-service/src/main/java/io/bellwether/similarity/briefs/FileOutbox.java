package io.bellwether.similarity.briefs;

import static io.bellwether.similarity.briefs.BriefTables.NEIGHBOURS;
import static io.bellwether.similarity.briefs.BriefTables.OFFERS;

import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.contracts.event.ClientBrief.Neighbour;
import io.bellwether.contracts.event.ClientBrief.Offer;
import io.bellwether.similarity.briefs.BriefTables.NeighbourRow;
import io.bellwether.similarity.briefs.BriefTables.OfferRow;
import io.bellwether.tables.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * All briefs of a run in two files of one folder, {@code neighbours} and {@code offers}. They get
 * their names together when the run is complete, and take the place of what was there.
 */
final class FileOutbox implements Outbox {

  private final PartFile<NeighbourRow> neighbours;
  private final PartFile<OfferRow> offers;
  private Delivery delivery = Delivery.NONE;

  private FileOutbox(PartFile<NeighbourRow> neighbours, PartFile<OfferRow> offers) {
    this.neighbours = neighbours;
    this.offers = offers;
  }

  /** Makes the folder where there is none. */
  static FileOutbox open(Path folder, TableFormat format) throws IOException {
    Files.createDirectories(folder);
    PartFile<NeighbourRow> neighbours = PartFile.open(folder, format, NEIGHBOURS);
    try {
      return new FileOutbox(neighbours, PartFile.open(folder, format, OFFERS));
    } catch (IOException | RuntimeException e) {
      neighbours.close();
      throw e;
    }
  }

  @Override
  public void deliver(List<ClientBrief> briefs) throws IOException {
    for (ClientBrief brief : briefs) {
      int rank = 0;
      for (Neighbour neighbour : brief.neighbours()) {
        neighbours.write(new NeighbourRow(brief, ++rank, neighbour));
      }
      rank = 0;
      for (Offer offer : brief.offers()) {
        offers.write(new OfferRow(brief, ++rank, offer));
      }
    }
    delivery = delivery.plus(briefs.size(), 0);
  }

  @Override
  public void complete(Set<String> told) throws IOException {
    neighbours.finish();
    offers.finish();
    delivery = delivery.in(List.of(neighbours.publish().toString(), offers.publish().toString()));
  }

  @Override
  public Delivery delivery() {
    return delivery;
  }

  @Override
  public void close() {
    neighbours.close();
    offers.close();
  }
}
