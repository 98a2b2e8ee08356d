package io.bellwether.crosssell.near;

/** The neighbours of every client in one view. */
public record ListedView(NeighbourLists lists, View view) {

  /** One client's neighbours. */
  public Neighbours of(int client) {
    return new Neighbours(lists.of(client), view);
  }
}
