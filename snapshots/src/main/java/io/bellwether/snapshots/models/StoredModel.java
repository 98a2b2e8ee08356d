package io.bellwether.snapshots.models;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.Model;

/** A model of either kind. */
sealed interface StoredModel {

  /** One that looks at no features: the same for all. */
  record Plain(Model model) implements StoredModel {

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public int securityCount() {
      return model.securityCount();
    }

    @Override
    public Model answering(FeatureRow investor) {
      return model;
    }
  }

  /** One that looks at what an investor is like. */
  record Featured(FeaturedModel model) implements StoredModel {

    @Override
    public String name() {
      return model.name();
    }

    @Override
    public int securityCount() {
      return model.securityCount();
    }

    @Override
    public Model answering(FeatureRow investor) {
      return model.of(investor);
    }
  }

  /** The model itself. */
  Object model();

  String name();

  int securityCount();

  Model answering(FeatureRow investor);

  static StoredModel of(Object model) {
    return switch (model) {
      case Model plain -> new Plain(plain);
      case FeaturedModel featured -> new Featured(featured);
      default -> throw new IllegalArgumentException("no model: " + model.getClass().getName());
    };
  }
}
