package io.bellwether.recommender.ranking;

import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.Scored;
import io.bellwether.algorithms.neighbours.ItemNeighboursModel;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.recommender.reason.Reasons;
import io.bellwether.snapshots.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is like one security by what a model learned, the same for all clients. Nothing follows
 * below: what the model does not hold to be like it is not.
 */
final class SeedOrdering implements Ordering {

  private final Model model;
  private final int seed;
  private final Reasons reasons;

  SeedOrdering(Model model, int seed, Reasons reasons) {
    this.model = model;
    this.seed = seed;
    this.reasons = reasons;
  }

  /**
   * The model of a snapshot that says what is alike: the served one; with two stages item
   * neighbours, else the first that can. Null where none does: popularity knows no likeness.
   */
  static @Nullable String modelOf(Snapshot snapshot) {
    List<String> able =
        snapshot.models().names().stream()
            .filter(name -> !name.equals(PopularityModel.NAME))
            .filter(name -> !name.equals(PopularityModel.WINDOWED_NAME))
            .toList();
    String served = snapshot.manifest().servedModel();
    if (able.contains(served)) {
      return served;
    }
    if (snapshot.servedSecondStage() == null || able.isEmpty()) {
      return null;
    }
    return able.contains(ItemNeighboursModel.NAME) ? ItemNeighboursModel.NAME : able.getFirst();
  }

  static InvalidValueException impossible(SecurityId seed, String bound) {
    return new InvalidValueException("seed", seed.value(), bound);
  }

  @Override
  public Ordered order(Question question, Offer offer, int depth) {
    // those left out stand among the nearest, so as many as there are must be asked for
    List<Scored> alike =
        model.similar(seed, model.securityCount()).stream()
            .filter(scored -> !offer.excluded().test(scored.security()))
            .limit(depth)
            .toList();
    return new Ordered(
        model.name(),
        alike,
        candidate -> reasons.similar(seed, candidate.score(), question.language()));
  }
}
