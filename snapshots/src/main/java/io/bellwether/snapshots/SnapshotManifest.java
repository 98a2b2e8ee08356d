package io.bellwether.snapshots;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot was made from and how well it does. It holds no moment of the clock: a snapshot
 * is a pure function of (offsets, configuration, seed), and its id is a digest of these.
 *
 * @param formatVersion version of the file's layout, at least 1
 * @param id {@link #idOf} of line, offsets, configuration and seed
 * @param line the model line: a letter or digit, then letters, digits, {@code . _ -}, 64 at most
 * @param parentId the snapshot in service when this one was made, absent for the first of a line
 * @param offsets for each {@code topic-partition} the next offset to read after this snapshot
 * @param configuration the settings it was trained with
 * @param seed of every random draw
 * @param servedModel name of the model that should answer
 * @param metrics what was measured, in a fixed order
 * @param counts how much it was made from: securities, investors, trades and the like
 */
public record SnapshotManifest(
    int formatVersion,
    String id,
    String line,
    @Nullable String parentId,
    SortedMap<String, Long> offsets,
    SortedMap<String, String> configuration,
    long seed,
    String servedModel,
    List<SnapshotMetric> metrics,
    SortedMap<String, Long> counts) {

  /** The layout that this version writes, and the newest it reads; it reads all before it. */
  public static final int FORMAT_VERSION = 4;

  private static final Pattern LINE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern TOPIC_PARTITION = Pattern.compile("[A-Za-z0-9._-]+-[0-9]+");

  public SnapshotManifest {
    if (formatVersion < 1) {
      throw new IllegalArgumentException(
          "formatVersion is %d, must be at least 1".formatted(formatVersion));
    }
    offsets = sorted(offsets);
    configuration = sorted(configuration);
    metrics = List.copyOf(metrics);
    counts = sorted(counts);
    offsets.forEach(SnapshotManifest::checkOffset);
    counts.forEach((name, count) -> Checks.notNegative("count " + name, count));
    Checks.notBlank("servedModel", servedModel);
    String expectedId = idOf(line, offsets, configuration, seed);
    if (!id.equals(expectedId)) {
      throw new IllegalArgumentException(
          "id is %s, must be %s for its line, offsets, configuration and seed"
              .formatted(id, expectedId));
    }
    if (id.equals(parentId)) {
      throw new IllegalArgumentException("parentId is the id itself, %s".formatted(id));
    }
  }

  /**
   * The line, a hyphen and the first 16 hex digits of the SHA-256 of a canonical text. The text is
   * UTF-8 lines in a fixed order, maps by ascending key, every value preceded by its length so that
   * no two inputs give the same text.
   *
   * @throws IllegalArgumentException if the line is not a valid one
   */
  public static String idOf(
      String line,
      SortedMap<String, Long> offsets,
      SortedMap<String, String> configuration,
      long seed) {
    if (!LINE.matcher(line).matches()) {
      throw new IllegalArgumentException("line is '%s', must match %s".formatted(line, LINE));
    }
    StringBuilder text = new StringBuilder("bellwether snapshot id 1\n");
    append(text, "line", line);
    sorted(offsets)
        .forEach((key, offset) -> append(append(text, "offset", key), "at", offset.toString()));
    sorted(configuration)
        .forEach((key, value) -> append(append(text, "configuration", key), "is", value));
    append(text, "seed", Long.toString(seed));
    return line + "-" + Sha256.of(text.toString()).substring(0, 16);
  }

  private static StringBuilder append(StringBuilder text, String kind, String value) {
    return text.append(kind)
        .append(' ')
        .append(value.length())
        .append(' ')
        .append(value)
        .append('\n');
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    TreeMap<String, V> natural = new TreeMap<>();
    // Map.copyOf refuses null keys and values, which JSON may hold
    natural.putAll(Map.copyOf(map));
    return Collections.unmodifiableSortedMap(natural);
  }

  private static void checkOffset(String topicPartition, long offset) {
    if (!TOPIC_PARTITION.matcher(topicPartition).matches()) {
      throw new IllegalArgumentException(
          "offset of '%s', must be of a topic-partition".formatted(topicPartition));
    }
    Checks.notNegative("offset of " + topicPartition, offset);
  }
}
