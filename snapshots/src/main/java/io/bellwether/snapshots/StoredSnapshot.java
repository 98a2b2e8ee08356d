package io.bellwether.snapshots;

/**
 * Where a snapshot lies and how to know that it is the right one.
 *
 * @param location where its reader finds it, as its store understands it
 * @param sha256 of the whole file, 64 lower-case hex digits
 * @param bytes length of the file
 */
public record StoredSnapshot(String location, String sha256, long bytes) {

  public StoredSnapshot {
    Checks.notBlank("location", location);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "sha256 is '%s', must be 64 lower-case hex digits".formatted(sha256));
    }
    Checks.notNegative("bytes", bytes);
  }
}
