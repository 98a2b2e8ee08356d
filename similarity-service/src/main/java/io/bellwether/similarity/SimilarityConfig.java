package io.bellwether.similarity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;

/** What an operator can set for this service. */
@ConfigMapping(prefix = "bellwether.similarity")
public interface SimilarityConfig {

  /** How distances are measured where a question does not say: cosine, l1, l2 or blend. */
  @WithDefault("cosine")
  String measure();

  /** Of cosine, l1 and l2, where the measure is blend. */
  Map<String, Double> shares();

  /**
   * How much each feature counts where a question does not say: by its name, or by what the names
   * of several begin with, such as {@code region}. 0, or from 1e-6 to 1e6; 1 for what is not named.
   * Can be changed at run time.
   */
  Map<String, Double> weights();

  /** Clients from which on a graph serves, which finds nearly all of the nearest; at least 1. */
  @WithDefault("200000")
  int graphFrom();

  /** Changes of clients after which they are put in their places among the others; at least 1. */
  @WithDefault("2000")
  int changedMost();

  /**
   * The most clients for whom campaigns are made here: all neighbours of all clients are found and
   * kept, 2,400 bytes for each; at least 1.
   */
  @WithDefault("50000")
  int campaignMost();

  /**
   * The highest risk class, 0 (nothing) to 7, that clients of each risk profile are offered; never
   * falling. The same as in the recommender's rule {@code suitability} unless told.
   */
  Suitable suitability();

  /** Telling the sales desk of every client. */
  Briefs briefs();

  /** What is told of every client. */
  interface Briefs {

    /** Where files are written: a folder for each run, of the run's name. */
    @WithDefault(".bellwether/briefs")
    Path folder();
  }

  /** By risk profile. */
  interface Suitable {

    /** For low. */
    @WithDefault("2")
    int low();

    /** For low to medium. */
    @WithDefault("3")
    int lowToMedium();

    /** For medium. */
    @WithDefault("5")
    int medium();

    /** For high. */
    @WithDefault("7")
    int high();
  }
}
