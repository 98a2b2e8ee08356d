package io.bellwether.crosssell.near;

import io.bellwether.algorithms.nearest.Near;
import java.util.List;

/**
 * The neighbours of one client in one view.
 *
 * @param nearest without the client itself; each row once
 * @param view by which they are near
 */
public record Neighbours(List<Near> nearest, View view) {

  public Neighbours {
    nearest = List.copyOf(nearest);
    for (Near near : nearest) {
      if (!(near.distance() >= 0 && near.distance() <= 1)) {
        throw new IllegalArgumentException(
            "distance of row %d is %s, must be at least 0 and at most 1"
                .formatted(near.row(), near.distance()));
      }
    }
  }
}
