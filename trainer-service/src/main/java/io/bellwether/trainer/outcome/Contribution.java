package io.bellwether.trainer.outcome;

import java.time.LocalDate;

/**
 * What one client's day adds to the totals.
 *
 * @param items of the judged answer, 0 to 5
 * @param bought of them within the window
 * @param shown 1 if anything was said of an answer of that day, else 0
 * @param accepted 1 if something of it was accepted, else 0
 */
record Contribution(Group group, int items, int bought, int shown, int accepted) {

  /** What is counted together; experiment and arm may be empty. */
  record Group(LocalDate day, String snapshotId, String experiment, String arm) {}
}
