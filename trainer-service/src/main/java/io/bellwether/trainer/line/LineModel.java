package io.bellwether.trainer.line;

import io.bellwether.algorithms.model.FeaturedTrainer;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.ranking.twostage.TwoStageSettings;
import java.util.SortedMap;
import java.util.function.LongFunction;

/** A model that a line may hold. */
public sealed interface LineModel {

  String name();

  /** All that it depends on but the data and the seed, name to value. */
  SortedMap<String, String> settings();

  /**
   * One that looks at purchases alone.
   *
   * @param trainer by the seed of its draws
   */
  record Plain(String name, SortedMap<String, String> settings, LongFunction<Trainer> trainer)
      implements LineModel {}

  /**
   * One that looks at features too.
   *
   * @param trainer by the seed of its draws
   */
  record Featured(
      String name, SortedMap<String, String> settings, LongFunction<FeaturedTrainer> trainer)
      implements LineModel {}

  /**
   * Candidates of several of the others, ordered by what was learned of how they fared.
   *
   * @param stages by the seed of its draws
   */
  record TwoStages(
      String name, SortedMap<String, String> settings, LongFunction<TwoStageSettings> stages)
      implements LineModel {}
}
