package io.bellwether.algorithms.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an experiment asks of its arguments. */
final class ExperimentChecks {

  private ExperimentChecks() {}

  static void recipes(List<Recipe> recipes, List<FeaturedRecipe> featured) {
    if (recipes.isEmpty() && featured.isEmpty()) {
      throw new IllegalArgumentException("there are 0 recipes, must be at least 1");
    }
    Set<String> names = new HashSet<>(Set.of(Oracle.NAME));
    Stream.concat(recipes.stream().map(Recipe::name), featured.stream().map(FeaturedRecipe::name))
        .forEach(
            name -> {
              if (!names.add(name)) {
                throw new IllegalArgumentException(
                    "recipe %s is there twice, or is named as the oracle".formatted(name));
              }
            });
  }

  static void ks(List<Integer> ks, int securityCount) {
    if (ks.isEmpty()) {
      throw new IllegalArgumentException("there are 0 values of k, must be at least 1");
    }
    Set<Integer> seen = new HashSet<>();
    for (int k : ks) {
      if (k < 1 || k > securityCount) {
        throw new IllegalArgumentException(
            "k is %d, must be at least 1 and at most the number of securities, %d"
                .formatted(k, securityCount));
      }
      if (!seen.add(k)) {
        throw new IllegalArgumentException("k is %d twice".formatted(k));
      }
    }
  }

  static void oracle(Oracle oracle, int investorCount, int securityCount) {
    if (oracle.investorCount() != investorCount || oracle.securityCount() != securityCount) {
      throw new IllegalArgumentException(
          "the oracle has %d investors and %d securities but the interactions have %d and %d"
              .formatted(
                  oracle.investorCount(), oracle.securityCount(), investorCount, securityCount));
    }
  }
}
