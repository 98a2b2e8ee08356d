package io.bellwether.trainer.when;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where nothing in this service measures answers. */
@DefaultBean
@ApplicationScoped
class Unmeasured implements LivePrecision {

  @Override
  public Optional<Estimate> of(String snapshotId) {
    return Optional.empty();
  }
}
