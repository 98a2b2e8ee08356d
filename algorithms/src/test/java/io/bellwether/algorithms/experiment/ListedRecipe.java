package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.Trainer;
import io.bellwether.algorithms.popularity.PopularityHyperparameters;
import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.algorithms.popularity.PopularityTrainer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes the trainers of a list: the first by default, the others one after another when drawn. */
final class ListedRecipe implements Recipe {

  private final String name;
  private final List<Trainer> trainers;
  private final Queue<Integer> drawn = new ArrayDeque<>();

  ListedRecipe(String name, Trainer... trainers) {
    this.name = name;
    this.trainers = List.of(trainers);
    for (int at = 1; at < trainers.length; at++) {
      drawn.add(at);
    }
  }

  /** All-time popularity under the given name. */
  static ListedRecipe popularity(String name) {
    return new ListedRecipe(name, new PopularityTrainer(PopularityHyperparameters.allTime()));
  }

  /** Always ranks the given securities, in this order, before all others. */
  static Trainer always(int... securities) {
    return (interactions, listener) -> {
      float[] scores = new float[interactions.matrix().columnCount()];
      for (int rank = 0; rank < securities.length; rank++) {
        scores[securities[rank]] = securities.length - rank;
      }
      return new PopularityModel(scores);
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Candidate defaults(Compute compute) {
    return candidate(0);
  }

  @Override
  public Candidate draw(SplittableRandom random, Compute compute) {
    return candidate(drawn.remove());
  }

  @Override
  public boolean searchable() {
    return trainers.size() > 1;
  }

  private Candidate candidate(int at) {
    return new Candidate(new TreeMap<>(Map.of("setting", Integer.toString(at))), trainers.get(at));
  }
}
