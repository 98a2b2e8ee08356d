package io.bellwether.cli.evaluate.dataset;

import java.util.Arrays;
import java.util.List;

/** Ids in ascending order; an index is a place in it. */
public final class IdOrder {

  private final String[] sorted;
  private final int[] places;

  /**
   * @param places place of each id, by the number it first had
   */
  IdOrder(String[] sorted, int[] places) {
    this.sorted = sorted;
    this.places = places;
  }

  public int size() {
    return sorted.length;
  }

  public String id(int index) {
    return sorted[index];
  }

  /** The index of an id, negative if it is not among them. */
  int indexOf(String id) {
    return Arrays.binarySearch(sorted, id);
  }

  /** Writes the index over each number, in the first {@code count} places of the column. */
  void renumber(int[] column, int count) {
    for (int row = 0; row < count; row++) {
      column[row] = places[column[row]];
    }
  }

  /** The ids in order. */
  public List<String> ids() {
    return List.of(sorted);
  }

  /**
   * The texts in the order of the indices, empty for numbers beyond them.
   *
   * @param byNumber of the first numbers
   */
  String[] inOrder(List<String> byNumber) {
    String[] byIndex = new String[sorted.length];
    Arrays.fill(byIndex, "");
    for (int number = 0; number < byNumber.size(); number++) {
      byIndex[places[number]] = byNumber.get(number);
    }
    return byIndex;
  }

  /** The values, one a number, in the order of the indices. */
  float[] inOrder(float[] byNumber) {
    float[] byIndex = new float[sorted.length];
    for (int number = 0; number < sorted.length; number++) {
      byIndex[places[number]] = byNumber[number];
    }
    return byIndex;
  }
}
