package io.bellwether.recommender.reason;

import io.bellwether.recommender.catalogue.Listing;

/** Reasons in English. */
final class EnglishWording implements Wording {

  static final Wording WORDING = new EnglishWording();

  private static final NumberText NUMBERS = new NumberText(',', 4, '.');

  private EnglishWording() {}

  @Override
  public String boughtTogether(Listing bought) {
    return "Clients who bought " + bought.spoken() + " also bought this.";
  }

  @Override
  public String suitsProfile(ProfileFeature feature) {
    return "Clients " + who(feature) + " tend to buy this.";
  }

  @Override
  public String figure(String figure, float value) {
    String said = Float.isNaN(value) ? "unknown" : NUMBERS.decimal(value);
    return figure + " is " + said + ", which speaks for it.";
  }

  @Override
  public String popular(int investors, int of) {
    return "Bought by " + NUMBERS.whole(investors) + " of " + NUMBERS.whole(of) + " clients.";
  }

  @Override
  public String similar(Listing seed) {
    return "Similar to " + seed.spoken() + ".";
  }

  private static String who(ProfileFeature feature) {
    String subject = feature.subject();
    return switch (feature.kind()) {
      case IS -> "with %s %s".formatted(subject, feature.from());
      case BELOW -> "with %s below %s".formatted(subject, feature.edge(feature.to(), NUMBERS));
      case AT_LEAST ->
          "with %s %s or more".formatted(subject, feature.edge(feature.from(), NUMBERS));
      case BETWEEN ->
          "with %s %s to %s"
              .formatted(
                  subject,
                  feature.edge(feature.from(), NUMBERS),
                  feature.edge(feature.to(), NUMBERS));
      case MISSING -> "whose %s is not known".formatted(subject);
      case RARE -> "with a rare %s".formatted(subject);
      case NAMED, MEASURE -> "with %s".formatted(feature.name());
    };
  }
}
