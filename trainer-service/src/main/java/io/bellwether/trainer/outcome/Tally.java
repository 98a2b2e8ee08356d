package io.bellwether.trainer.outcome;

import io.bellwether.trainer.outcome.Contribution.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Running totals over all clients, by snapshot, experiment and arm: of each open day, and of all
 * final days together. Memory grows with snapshots and arms, not with clients. For several threads.
 */
final class Tally {

  private final Map<Group, Totals> totals = new HashMap<>();
  private LocalDate finalUntil = LocalDate.MIN;

  synchronized void clear() {
    totals.clear();
  }

  /** Days up to this one are final from now on. */
  synchronized void advance(LocalDate day) {
    if (!day.isAfter(finalUntil)) {
      return;
    }
    finalUntil = day;
    for (Group group : List.copyOf(totals.keySet())) {
      Group finalGroup = placed(group);
      Totals moved = totals.remove(group);
      if (moved != null) {
        totals.merge(finalGroup, moved, Tally::sum);
      }
    }
  }

  /** A client's contributions changed. */
  synchronized void change(String investorId, List<Contribution> from, List<Contribution> to) {
    List<Contribution> gone = new ArrayList<>(from);
    List<Contribution> come = new ArrayList<>(to);
    gone.removeAll(Set.copyOf(to));
    come.removeAll(Set.copyOf(from));
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    byte[] weights = Resamples.weights(investorId);
    gone.forEach(contribution -> add(contribution, weights, -1));
    come.forEach(contribution -> add(contribution, weights, 1));
  }

  /** What is final, or what is still open, of a snapshot; empty where nothing is. */
  synchronized Optional<Totals> ofSnapshot(String snapshotId, boolean isFinal) {
    return sum(group -> group.snapshotId().equals(snapshotId) && isFinal(group) == isFinal);
  }

  /** What is final, or what is still open, of an arm; empty where nothing is. */
  synchronized Optional<Totals> ofArm(String experiment, String arm, boolean isFinal) {
    return sum(
        group ->
            group.experiment().equals(experiment)
                && group.arm().equals(arm)
                && isFinal(group) == isFinal);
  }

  /** Snapshots with judged answers, in order of their ids. */
  synchronized List<String> snapshots() {
    return distinct(Group::snapshotId, group -> !group.snapshotId().isEmpty());
  }

  /** Arms of an experiment, in order of their names; none of one that is not known. */
  synchronized List<String> arms(String experiment) {
    return distinct(Group::arm, group -> group.experiment().equals(experiment));
  }

  private void add(Contribution contribution, byte[] weights, int sign) {
    Group group = placed(contribution.group());
    Totals sums = totals.computeIfAbsent(group, _ -> new Totals());
    sums.add(contribution, weights, sign);
    if (sums.answers() == 0) {
      totals.remove(group);
    }
  }

  private Group placed(Group group) {
    return isFinal(group)
        ? new Group(LocalDate.MIN, group.snapshotId(), group.experiment(), group.arm())
        : group;
  }

  private boolean isFinal(Group group) {
    return !group.day().isAfter(finalUntil);
  }

  private Optional<Totals> sum(Predicate<Group> of) {
    return totals.entrySet().stream()
        .filter(entry -> of.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Tally::sum);
  }

  private List<String> distinct(Function<Group, String> name, Predicate<Group> of) {
    TreeSet<String> names = new TreeSet<>();
    totals.keySet().stream().filter(of).map(name).forEach(names::add);
    return List.copyOf(names);
  }

  private static Totals sum(Totals one, Totals other) {
    Totals sum = new Totals();
    sum.add(one);
    sum.add(other);
    return sum;
  }
}
