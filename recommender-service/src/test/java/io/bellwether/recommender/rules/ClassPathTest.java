package io.bellwether.recommender.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClassPathTest {

  /** The module of the rules trains by native code as well, which has no business here. */
  @Test
  void holdsNoNativeLearner() {
    assertThatThrownBy(() -> Class.forName("com.microsoft.ml.lightgbm.lightgbmlib"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
