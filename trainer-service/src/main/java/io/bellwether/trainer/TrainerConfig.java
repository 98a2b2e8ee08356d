package io.bellwether.trainer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What is trained, and how it is judged. */
@ConfigMapping(prefix = "bellwether.trainer")
public interface TrainerConfig {

  /** The model line that this trainer publishes. */
  @WithDefault("equities")
  String line();

  /** How many calendar weeks at the end of the log are the test; 1 to 52. */
  @WithDefault("5")
  int testWeeks();

  /**
   * The models that are judged, of which the best is served; popularity must be one of them. Of
   * equally precise ones the first is served.
   */
  @WithDefault("popularity,item-cosine,mixed-logit")
  List<String> models();

  /** How many neighbours of each security the item-cosine model keeps. */
  @WithDefault("50")
  int neighbours();

  /** Shrinkage of the item-cosine model, in buyers: damps similarities that few buyers support. */
  @WithDefault("10")
  float shrinkage();

  /** The model that looks at what clients and securities are like. */
  MixedLogit mixedLogit();

  /** How securities and clients become numbers. */
  Features features();

  /** The mixed logit. */
  interface MixedLogit {

    /** Length of a taste; 1 to 256. */
    @WithDefault("16")
    int factors();

    /** How often a training visits every client; 1 to 1000. */
    @WithDefault("20")
    int epochs();

    /** Of its steps at the beginning; above 0, at most 1. Lower it when a training diverges. */
    @WithDefault("0.05")
    float learningRate();
  }

  /** Settings of the features. */
  interface Features {

    /** Yearly interest rate in percent, which dividend yields are measured against. */
    @WithDefault("2")
    double interestRate();
  }
}
