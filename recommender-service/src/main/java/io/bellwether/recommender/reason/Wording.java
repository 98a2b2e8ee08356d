package io.bellwether.recommender.reason;

import io.bellwether.recommender.catalogue.Listing;

/** The sentences of one language: one for each code of a reason. */
interface Wording {

  String boughtTogether(Listing bought);

  String suitsProfile(ProfileFeature feature);

  /**
   * That a figure speaks for a security.
   *
   * @param value NaN where it is not known
   */
  String figure(String figure, float value);

  String popular(int investors, int of);

  String similar(Listing seed);
}
