package io.bellwether.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Work that does what a test says, and remembers from which checkpoints it was run. */
final class ScriptedWork implements Work<ScriptedWork.Asked> {

  static final String KIND = "scripted";

  /** A long, so that a small one comes back from JSON as an int. */
  record Asked(long seed, float share) {}

  /** A result. */
  record Made(long count) {}

  /** What is to be done. */
  @FunctionalInterface
  interface Script {
    Object run(Asked request, JobContext context) throws Exception;
  }

  private final Script script;
  private final List<String> runs = new CopyOnWriteArrayList<>();

  ScriptedWork(Script script) {
    this.script = script;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Asked> requestType() {
    return Asked.class;
  }

  @Override
  public Object run(Asked request, JobContext context) throws Exception {
    @Nullable String checkpoint = context.checkpoint();
    runs.add(context.jobId() + " from " + checkpoint);
    return script.run(request, context);
  }

  /** Job and checkpoint of each run. */
  List<String> runs() {
    return List.copyOf(runs);
  }
}
