package io.bellwether.scraper.publish;

/** What became of the securities that were handed over. */
public record PublishedCount(int published, int unchanged) {

  public static final PublishedCount NONE = new PublishedCount(0, 0);

  public PublishedCount plus(SecurityPublisher.Outcome outcome) {
    return switch (outcome) {
      case PUBLISHED -> new PublishedCount(published + 1, unchanged);
      case UNCHANGED -> new PublishedCount(published, unchanged + 1);
      case OUTDATED, AMBIGUOUS -> this;
    };
  }
}
