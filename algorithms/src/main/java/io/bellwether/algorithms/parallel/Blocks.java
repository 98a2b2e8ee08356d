package io.bellwether.algorithms.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Cuts {@code [0, itemCount)} into contiguous blocks, always the same for the same count, and runs
 * them on a pool. A task that writes only to its own items therefore gives the same bits on one
 * thread as on many.
 */
public final class Blocks {

  /** Enough that a few expensive blocks do not leave the other threads idle. */
  static final int MOST_BLOCKS = 256;

  /** Work on the items {@code from} to {@code to - 1}. */
  @FunctionalInterface
  public interface Task {
    void run(int from, int to);
  }

  private Blocks() {}

  /**
   * Runs the task on every block and returns when all have ended. After a block has failed, blocks
   * not yet begun are left out, and the failure is thrown here as it was thrown there.
   *
   * @throws IllegalArgumentException if itemCount is negative
   */
  public static void run(int itemCount, ForkJoinPool pool, Task task) {
    if (itemCount < 0) {
      throw new IllegalArgumentException(
          "itemCount is %d, must be at least 0".formatted(itemCount));
    }
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    int blockCount = Math.min(itemCount, MOST_BLOCKS);
    List<Block> blocks = new ArrayList<>(blockCount);
    for (int block = 0; block < blockCount; block++) {
      int from = (int) ((long) itemCount * block / blockCount);
      int to = (int) ((long) itemCount * (block + 1) / blockCount);
      blocks.add(new Block(from, to, task, failure));
    }
    pool.invoke(ForkJoinTask.adapt(() -> ForkJoinTask.invokeAll(blocks)));

    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  @SuppressWarnings("serial") // never serialised; ForkJoinTask happens to be Serializable
  private static final class Block extends RecursiveAction {

    private final int from;
    private final int to;
    private final Task task;
    private final AtomicReference<@Nullable RuntimeException> failure;

    Block(int from, int to, Task task, AtomicReference<@Nullable RuntimeException> failure) {
      this.from = from;
      this.to = to;
      this.task = task;
      this.failure = failure;
    }

    @Override
    protected void compute() {
      if (failure.get() != null) {
        return;
      }
      try {
        task.run(from, to);
      } catch (RuntimeException thrown) {
        // kept here because a ForkJoinTask would rethrow a copy without the message
        failure.compareAndSet(null, thrown);
      }
    }
  }
}
