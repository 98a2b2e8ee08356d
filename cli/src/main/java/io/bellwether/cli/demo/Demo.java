package io.bellwether.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.cli.answer.Answers;
import io.bellwether.cli.answer.Similar;
import io.bellwether.cli.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The main job, and one client's answers from it. */
public final class Demo {

  private static final String CLIENT = "investor-000001";
  private static final String SHOWN = "5";

  private final Stack stack;

  public Demo(Stack stack) {
    this.stack = stack;
  }

  /**
   * Runs the main job, or finds it done.
   *
   * @param securities a CSV of securities, or null for the bundled catalogue through the browser
   */
  public DemoResult run(@Nullable Path securities, int investors, long seed) {
    Instant startedAt = Instant.now();
    MainJob job = new MainJob(stack);
    job.start();
    MainJob.Step catalogue =
        securities == null ? job.scrapeSite() : job.importFile(securities.toAbsolutePath());
    MainJob.Step trades = job.generate(investors, seed, catalogue.id());
    MainJob.Step model = job.train(seed, trades.id());
    job.awaitServed();

    Answers answers = new Answers(stack);
    JsonNode recommendations = answers.recommendations(CLIENT, SHOWN);
    JsonNode similar = new Similar(stack).of(CLIENT, SHOWN);
    return new DemoResult(
        stack,
        catalogue.result(),
        trades.result(),
        model.result(),
        recommendations,
        similar,
        Duration.between(startedAt, Instant.now()));
  }
}
