package io.bellwether.similarity.offers;

import io.bellwether.snapshots.Snapshot;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The ground of the snapshot that answers, made by whoever asks for offers first. */
@Singleton
final class Grounds {

  private record Made(Snapshot snapshot, Ground ground) {}

  private final AtomicReference<@Nullable Made> last = new AtomicReference<>();

  Ground of(Snapshot snapshot) {
    Made made = last.get();
    if (made == null || made.snapshot() != snapshot) {
      // two who come first both make it, and both make the same
      made = new Made(snapshot, Ground.of(snapshot));
      last.set(made);
    }
    return made.ground();
  }
}
