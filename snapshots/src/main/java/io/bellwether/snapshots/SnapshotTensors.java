package io.bellwether.snapshots;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** A snapshot tensor by tensor: which hold bad numbers, and in which two snapshots differ. */
public final class SnapshotTensors {

  private SnapshotTensors() {}

  /** Names of the tensors that hold a number which is infinite or none, ascending. */
  public static List<String> notFinite(Snapshot snapshot) {
    List<String> names = new ArrayList<>();
    SnapshotLayout.toTensors(snapshot)
        .contents()
        .forEach(
            (name, values) -> {
              if (!isFinite(values)) {
                names.add(name);
              }
            });
    return names;
  }

  private static boolean isFinite(MemorySegment values) {
    Object array = values.heapBase().orElseThrow();
    if (array instanceof float[] floats) {
      for (float value : floats) {
        if (!Float.isFinite(value)) {
          return false;
        }
      }
    } else if (array instanceof double[] doubles) {
      for (double value : doubles) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * What two snapshots do not have in common: names of tensors, and of the parts of the metadata,
   * {@code bellwether.manifest} and {@code bellwether.models}; ascending. None if they are written
   * as the same bytes.
   */
  public static List<String> differing(Snapshot one, Snapshot other) {
    SafetensorsWriter first = SnapshotLayout.toTensors(one);
    SafetensorsWriter second = SnapshotLayout.toTensors(other);
    SortedMap<String, MemorySegment> mine = first.contents();
    SortedMap<String, MemorySegment> theirs = second.contents();
    TreeSet<String> names = new TreeSet<>();
    for (String name : union(mine.keySet(), theirs.keySet())) {
      MemorySegment left = mine.get(name);
      MemorySegment right = theirs.get(name);
      if (left == null || right == null || left.mismatch(right) >= 0) {
        names.add(name);
      }
    }
    for (String key : union(first.metadata().keySet(), second.metadata().keySet())) {
      if (!Objects.equals(first.metadata().get(key), second.metadata().get(key))) {
        names.add(key);
      }
    }
    return List.copyOf(names);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    TreeSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }
}
