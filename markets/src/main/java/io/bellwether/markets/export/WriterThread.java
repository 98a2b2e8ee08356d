package io.bellwether.markets.export;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Does all formatting and writing on one thread, in the order in which it is handed over, so that
 * whoever reads the feed has a core to itself. Little waits: the reader is held up when the disk
 * is.
 */
final class WriterThread {

  /** A piece of writing. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static final int MOST_WAITING = 16;
  private static final Work END = () -> {};

  private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread = Thread.ofPlatform().name("export").daemon().unstarted(this::work);
  private volatile @Nullable Exception failure;

  void start() {
    thread.start();
  }

  /** Hands work over; throws what went wrong with earlier work, after which all is passed by. */
  void hand(Work work) throws Exception {
    throwFailure();
    waiting.put(work);
  }

  /** Waits until everything is done; throws what went wrong with it. */
  void finish() throws Exception {
    end();
    throwFailure();
  }

  /** Waits until the thread has ended, whatever came of its work. */
  void end() throws InterruptedException {
    if (thread.isAlive()) {
      waiting.put(END);
    }
    thread.join();
  }

  private void work() {
    try {
      for (Work work = waiting.take(); work != END; work = waiting.take()) {
        if (failure == null) {
          run(work);
        }
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      failure = e;
    } catch (Error e) {
      // such as a library that is missing, or too little memory
      failure = new IllegalStateException(e);
    }
  }

  private void throwFailure() throws Exception {
    Exception thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }
}
