package io.bellwether.algorithms.experiment;

import io.bellwether.algorithms.kernels.Compute;
import java.util.SplittableRandom;

/** A kind of model that an experiment can make: with its defaults, or with drawn settings. */
public interface Recipe {

  /** The name of the model it makes. */
  String name();

  /** The documented defaults. */
  Candidate defaults(Compute compute);

  /** The documented defaults but for the seed of the model's draws, where it draws any. */
  default Candidate seeded(long seed, Compute compute) {
    return defaults(compute);
  }

  /** Settings drawn from the documented ranges; the defaults where there is nothing to draw. */
  Candidate draw(SplittableRandom random, Compute compute);

  /** Whether {@link #draw} can give anything but the defaults. */
  boolean searchable();
}
