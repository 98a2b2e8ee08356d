package io.bellwether.trainer.registry;

import io.bellwether.contracts.event.SnapshotPublished;
import io.bellwether.kit.problem.ConflictException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.snapshots.SnapshotStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts snapshots into service because a person says so, whatever the gate found. Each is an
 * announcement like any other, so that services follow.
 *
 * <p>A line that is pinned stays so, whichever of its snapshots is put into service, until it is
 * unpinned.
 */
@ApplicationScoped
public class SnapshotsByHand {

  private final SnapshotAnnouncer announcer;
  private final SnapshotStore store;
  private final SnapshotMetrics metrics;

  SnapshotsByHand(SnapshotAnnouncer announcer, SnapshotStore store, SnapshotMetrics metrics) {
    this.announcer = announcer;
    this.store = store;
    this.metrics = metrics;
  }

  /**
   * Puts a snapshot into service that is not.
   *
   * @throws UnknownEntityException if nobody has heard of it
   * @throws ConflictException if it is in service already, or its file is not as it was
   */
  void promote(String id, ByHand asked) {
    say(
        "promoted",
        history -> {
          SnapshotPublished next = next(id, asked.cause("promoted"), history);
          SnapshotPublished served = history.served(next.line()).orElse(null);
          if (served != null && served.id().equals(id)) {
            throw new ConflictException("snapshot %s is in service already".formatted(id));
          }
          return requireFile(next);
        });
  }

  /**
   * Puts a snapshot into service, if it is not, and keeps it there whatever is trained.
   *
   * @throws UnknownEntityException if nobody has heard of it
   * @throws ConflictException if it is pinned already, or its file is not as it was
   */
  void pin(String id, ByHand asked) {
    say(
        "pinned",
        history -> {
          SnapshotPublished next = next(id, asked.cause("pinned"), history);
          SnapshotPublished served = history.served(next.line()).orElse(null);
          if (served != null && served.id().equals(id) && served.pinned()) {
            throw new ConflictException("snapshot %s is pinned already".formatted(id));
          }
          return requireFile(next.again(next.parentId(), next.publishedAt(), true, next.cause()));
        });
  }

  /**
   * Lets trainings replace a snapshot again; it stays in service until one does.
   *
   * @throws UnknownEntityException if nobody has heard of it
   * @throws ConflictException if it is not pinned
   */
  void unpin(String id, ByHand asked) {
    say(
        "unpinned",
        history -> {
          SnapshotPublished next = next(id, asked.cause("unpinned"), history);
          SnapshotPublished served = history.served(next.line()).orElse(null);
          if (served == null || !served.id().equals(id) || !served.pinned()) {
            throw new ConflictException("snapshot %s is not pinned".formatted(id));
          }
          return next.again(next.parentId(), next.publishedAt(), false, next.cause());
        });
  }

  /**
   * Puts into service what was there before. Again, it goes back one more.
   *
   * @return the id of what is in service now
   * @throws UnknownEntityException if nothing of the line was ever in service
   * @throws ConflictException if there is nothing to go back to, its file is not as it was, or
   *     something else is in service than the caller knows
   */
  String rollback(String line, ByHand asked) {
    return say(
            "rolled-back",
            history -> {
              SnapshotPublished served =
                  history.served(line).orElseThrow(() -> new UnknownEntityException("line", line));
              if (asked.from() != null && !asked.from().equals(served.id())) {
                throw new ConflictException(
                    "snapshot %s is in service, not %s".formatted(served.id(), asked.from()));
              }
              SnapshotPublished before =
                  history
                      .previous(line)
                      .orElseThrow(
                          () ->
                              new ConflictException(
                                  "nothing is known to have been in service before %s"
                                      .formatted(served.id())));
              return requireFile(
                  before.again(
                      before.parentId(),
                      history.nextMoment(line),
                      served.pinned(),
                      asked.cause("rolled back from " + served.id())));
            })
        .id();
  }

  /** The snapshot in service from now on, with the line as pinned as it is. */
  private SnapshotPublished next(String id, String cause, SnapshotHistory history) {
    Optional<SnapshotPublished> last = history.lastOf(id);
    String line =
        last.map(SnapshotPublished::line)
            .or(() -> history.refusal(id).map(refused -> refused.line()))
            .orElseThrow(() -> new UnknownEntityException("snapshot", id));
    Optional<SnapshotPublished> served = history.served(line);
    boolean pinned = served.map(SnapshotPublished::pinned).orElse(false);
    // what is in service already keeps what was there before it
    String parentId =
        served.map(each -> each.id().equals(id) ? each.parentId() : each.id()).orElse(null);
    SnapshotPublished next =
        last.map(each -> each.again(parentId, history.nextMoment(line), pinned, cause))
            .orElseGet(
                () ->
                    history
                        .refusal(id)
                        .orElseThrow()
                        .published(parentId, history.nextMoment(line), pinned, cause));
    return next;
  }

  private SnapshotPublished requireFile(SnapshotPublished snapshot) {
    if (!store.exists(snapshot.location())) {
      throw new ConflictException(
          "the file of snapshot %s, %s, is no longer in the store"
              .formatted(snapshot.id(), snapshot.location()));
    }
    if (!store.holds(snapshot.location(), snapshot.sha256())) {
      throw new ConflictException(
          "the file of snapshot %s, %s, no longer has the SHA-256 %s"
              .formatted(snapshot.id(), snapshot.location(), snapshot.sha256()));
    }
    return snapshot;
  }

  private SnapshotPublished say(String what, Function<SnapshotHistory, SnapshotPublished> decide) {
    SnapshotPublished said =
        (SnapshotPublished)
            announcer.announce(history -> Optional.of(decide.apply(history))).orElseThrow();
    metrics.said(what);
    return said;
  }
}
