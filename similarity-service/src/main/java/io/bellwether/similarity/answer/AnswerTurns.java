package io.bellwether.similarity.answer;

import io.bellwether.serving.LiveSnapshot;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Where an answer is made. A search among few clients takes a tenth of a millisecond, less than to
 * hand it to another thread and back: it is made on the event loop that read the question. Among
 * many, or under weights of its own, it would keep other questions waiting: a worker makes it.
 */
@Singleton
final class AnswerTurns {

  /** A search among so many takes about a third of a millisecond. */
  private static final int FEW = 100_000;

  private final Served<LiveClients> served;

  AnswerTurns(Served<LiveClients> served) {
    this.served = served;
  }

  /**
   * @param usual whether the question is about the desk's weights and the usual clients
   */
  <T> Uni<T> take(boolean usual, Supplier<T> answer) {
    Uni<T> made = Uni.createFrom().item(answer);
    return usual && isQuick()
        ? made
        : made.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private boolean isQuick() {
    LiveSnapshot<LiveClients> current = served.currentOrNull();
    // without one the answer is a refusal
    return current == null || current.state().placedCount() <= FEW;
  }
}
