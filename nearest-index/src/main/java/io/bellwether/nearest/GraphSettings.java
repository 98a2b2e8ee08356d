package io.bellwether.nearest;

/**
 * How much a graph costs and how much it finds.
 *
 * @param links neighbours that a row is linked to, twice as many on the lowest level; at least 2
 * @param buildEffort rows kept in view while one is linked in, at least {@code links}
 * @param searchEffort rows kept in view in a search, where that is more than its limit; at least 1
 * @param seed decides the levels of rows
 */
public record GraphSettings(int links, int buildEffort, int searchEffort, long seed) {

  public static final GraphSettings DEFAULT = new GraphSettings(16, 100, 150, 42);

  public GraphSettings {
    check("links", links, 2);
    check("buildEffort", buildEffort, links);
    check("searchEffort", searchEffort, 1);
  }

  GraphSettings withSearchEffort(int effort) {
    return new GraphSettings(links, buildEffort, effort, seed);
  }

  private static void check(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d, must be at least %d".formatted(name, value, least));
    }
  }
}
