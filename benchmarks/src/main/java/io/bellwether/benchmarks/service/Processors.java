package io.bellwether.benchmarks.service;

import java.io.IOException;
import java.util.List;

/** Holds processes to processors, so that the load does not take from what is measured. */
final class Processors {

  static final String SERVICE = "0";
  static final String LOAD = "1";

  private Processors() {}

  /** What to put before a command so that it runs on the given processor alone. */
  static List<String> only(String processor) {
    return List.of("taskset", "-c", processor);
  }

  /** Holds this process to a processor, with all of its threads, and whatever it starts later. */
  static void holdSelf(String processor) throws IOException, InterruptedException {
    new ProcessBuilder(
            "taskset", "-a", "-cp", processor, String.valueOf(ProcessHandle.current().pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
