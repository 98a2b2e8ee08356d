package io.bellwether.recommender.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFeatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      value = {
        "risk profile = low to medium | risk profile | with risk profile low to medium",
        "region = Rio in Brazil >= 1 | region | with region Rio in Brazil >= 1",
        "age < 25 | age | with age below 25",
        "age in 25..35 | age | with age 25 to 35",
        "age >= 65 | age | with age 65 or more",
        "age missing | age | whose age is not known",
        "region other | region | with a rare region",
        "log deposit in 6.909..9.21 | log deposit | with deposit 1,000 to 9,996",
        "premium | premium | with premium",
      })
  void speaksOfTheClientsWhoHaveIt(String name, String attribute, String phrase) {
    ProfileFeature feature = ProfileFeature.of(name);

    assertThat(feature.attribute()).isEqualTo(attribute);
    assertThat(Language.ENGLISH.wording().suitsProfile(feature))
        .isEqualTo("Clients " + phrase + " tend to buy this.");
  }

  @ParameterizedTest
  @CsvSource({"age scaled,age", "log price squared,log price"})
  void aColumnThatOnlyMeasuresHowMuchIsNoReason(String name, String attribute) {
    assertThat(ProfileFeature.of(name))
        .isEqualTo(new ProfileFeature(name, attribute, ProfileFeature.Kind.MEASURE, "", ""));
  }
}
