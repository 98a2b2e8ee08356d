package io.bellwether.recommender.reason;

import io.bellwether.algorithms.choice.ChoiceModel;
import io.bellwether.algorithms.features.FeatureRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a client's profile speaks for a security. Of a feature's part of the score its part of a
 * usual purchase is taken away: what is as large for every security is no reason for one. The
 * columns of one attribute, such as an age's bin and its scaled value, are one reason.
 */
final class ProfileReasons {

  /** Log-odds; below it, clients like this one buy the security hardly more than others do. */
  static final float LEAST = 0.1f;

  private final ChoiceModel model;
  private final List<ProfileFeature> features;

  /**
   * @param featureNames by column
   */
  ProfileReasons(ChoiceModel model, List<String> featureNames) {
    this.model = model;
    this.features = featureNames.stream().map(ProfileFeature::of).toList();
  }

  /** In the order of the columns. */
  List<Weighed> of(FeatureRow investor, int security, Wording wording) {
    float[] parts = model.featureParts(investor, security);
    float[] usual = model.usualFeatureParts(investor);
    Map<String, Float> strengths = new LinkedHashMap<>();
    Map<String, ProfileFeature> spoken = new LinkedHashMap<>();
    for (int at = 0; at < parts.length; at++) {
      ProfileFeature feature = features.get(investor.column(at));
      strengths.merge(feature.attribute(), parts[at] - usual[at], Float::sum);
      if (feature.kind() != ProfileFeature.Kind.MEASURE) {
        spoken.put(feature.attribute(), feature);
      }
    }
    List<Weighed> found = new ArrayList<>();
    spoken.forEach(
        (attribute, feature) -> {
          float strength = strengths.getOrDefault(attribute, 0f);
          if (strength >= LEAST) {
            found.add(new Weighed(strength, reason(feature, strength, wording)));
          }
        });
    return found;
  }

  private static Reason reason(ProfileFeature feature, float strength, Wording wording) {
    return new Reason(
        Reason.Code.SUITS_PROFILE,
        Map.of(
            "feature", feature.name(),
            "strength", NumberText.PLAIN.decimal(strength)),
        wording.suitsProfile(feature));
  }
}
