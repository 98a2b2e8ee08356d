package io.bellwether.jobs;

import static io.bellwether.jobs.ScriptedWork.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.jobs.ScriptedWork.Asked;
import io.bellwether.jobs.ScriptedWork.Made;
import io.bellwether.kit.problem.BeyondSetupException;
import io.bellwether.kit.problem.ConflictException;
import io.bellwether.kit.problem.NotReadyException;
import io.bellwether.kit.problem.UnknownEntityException;
import io.bellwether.localstack.Infrastructure;
import io.bellwether.localstack.testing.TemporaryStack;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Jobs against the real stand-in database, which is killed now and then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JobRunnerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Asked ASKED = new Asked(42, 0.1f);

  private final ObjectMapper json = new ObjectMapper();
  private final TemporaryStack stack = new TemporaryStack();
  private final Infrastructure infrastructure = stack.startDatabase();
  private final MongoClient client =
      MongoClients.create(
          infrastructure.connectionString()
              + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000");

  // every test has jobs of its own
  private JobStore store = emptyStore();
  private JobRunner runner = new JobRunner(store, json, List.<Work<?>>of(), true);

  @AfterEach
  void stopRunner() {
    runner.stop(new ShutdownEvent());
    store = emptyStore();
  }

  @AfterAll
  void stopStack() {
    client.close();
    stack.close();
  }

  @Test
  void aProcessThatRunsNoJobsSaysSo() {
    JobRunner idle = new JobRunner(store, json, List.<Work<?>>of(), false);

    assertThatThrownBy(() -> idle.submit(KIND, "elsewhere", ASKED))
        .isInstanceOf(BeyondSetupException.class)
        .hasMessageContaining("bellwether.jobs.enabled");
    assertThat(idle.list(KIND)).isEmpty();
  }

  @Test
  void aJobRunsToItsResult() {
    start(
        (request, context) -> {
          context.progress("making", 3, 7);
          return new Made(request.seed());
        });

    assertThat(runner.submit(KIND, "first", ASKED).state())
        .isIn(JobState.WAITING, JobState.RUNNING);

    Job job = awaitState("first", JobState.SUCCEEDED);
    assertThat(job.result()).isEqualTo(json.createObjectNode().put("count", 42));
    assertThat(job.phase()).isEqualTo("making");
    assertThat(job.done()).isEqualTo(3);
    assertThat(job.total()).isEqualTo(7);
    assertThat(job.endedAt()).isNotNull().isAfterOrEqualTo(job.startedAt());
    awaitStored("first", JobState.SUCCEEDED);
  }

  @Test
  void theSameRequestTwiceRunsOnce() {
    ScriptedWork work = start((request, context) -> new Made(1));
    runner.submit(KIND, "once", ASKED);
    Job first = awaitState("once", JobState.SUCCEEDED);

    assertThat(runner.submit(KIND, "once", ASKED)).isEqualTo(first);

    // and when it comes back from the store
    awaitStored("once", JobState.SUCCEEDED);
    restart(work);
    Job again = runner.submit(KIND, "once", ASKED);
    assertThat(again.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(again.result()).isEqualTo(first.result());
    assertThat(work.runs()).containsExactly("once from null");
  }

  @Test
  void anotherRequestUnderTheNameIsAConflict() {
    start((request, context) -> new Made(1));
    runner.submit(KIND, "taken", ASKED);

    assertThatThrownBy(() -> runner.submit(KIND, "taken", new Asked(43, 0.1f)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("scripted taken exists with another request: {\"seed\":42,\"share\":0.1}");
  }

  @Test
  void aNameThatIsNoneIsRefusedAndAnUnknownOneSaid() {
    for (String id : List.of("", " ", "a/b", "-a", "a".repeat(65))) {
      assertThatThrownBy(() -> runner.submit(KIND, id, ASKED))
          .as(id)
          .isInstanceOf(InvalidValueException.class)
          .hasMessageContaining("id is \"" + id + "\"");
    }
    assertThatThrownBy(() -> runner.find(KIND, "nobody"))
        .isInstanceOf(UnknownEntityException.class)
        .hasMessage("scripted nobody is not known");
    assertThatThrownBy(() -> runner.cancel(KIND, "nobody"))
        .isInstanceOf(UnknownEntityException.class);
  }

  @Test
  void jobsRunOneAfterTheOtherAndAreListedNewestFirst() {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    start(
        (request, context) -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          context.checkpoint("busy");
          atOnce.decrementAndGet();
          return new Made(1);
        });

    for (String id : List.of("one", "two", "three")) {
      Job submitted = runner.submit(KIND, id, ASKED);
      // the order of the list is by the millisecond
      await().until(() -> Instant.now().isAfter(submitted.startedAt().plusMillis(1)));
    }

    for (String id : List.of("one", "two", "three")) {
      awaitState(id, JobState.SUCCEEDED);
    }
    assertThat(most).hasValue(1);
    assertThat(runner.list(KIND)).extracting(Job::id).containsExactly("three", "two", "one");
    assertThat(runner.list(KIND)).extracting(Job::state).containsOnly(JobState.SUCCEEDED);
    assertThat(runner.list("other")).isEmpty();
  }

  @Test
  void aRunningJobIsCancelledAtItsNextWordAndTheNextOneIsNotDisturbed() {
    CountDownLatch never = new CountDownLatch(1);
    start(
        (request, context) -> {
          if (context.jobId().equals("after")) {
            // would throw if the interrupt had been left behind
            return new Made(never.await(1, TimeUnit.MILLISECONDS) ? 1 : 0);
          }
          while (true) {
            context.progress("counting", 1, 0);
          }
        });
    runner.submit(KIND, "busy", ASKED);
    runner.submit(KIND, "after", ASKED);
    await().atMost(PATIENCE).until(() -> find("busy").phase().equals("counting"));

    runner.cancel(KIND, "busy");

    Job job = awaitState("busy", JobState.CANCELLED);
    assertThat(job.problem()).isEqualTo("cancelled on request");
    awaitStored("busy", JobState.CANCELLED);
    awaitState("after", JobState.SUCCEEDED);
  }

  @Test
  void aJobThatWaitsForSomethingIsWokenToBeCancelled() {
    CountDownLatch never = new CountDownLatch(1);
    start(
        (request, context) -> {
          context.progress("waiting", 0, 0);
          never.await();
          return new Made(1);
        });
    runner.submit(KIND, "asleep", ASKED);
    awaitState("asleep", JobState.RUNNING);

    runner.cancel(KIND, "asleep");

    awaitState("asleep", JobState.CANCELLED);
  }

  @Test
  void aJobCancelledBeforeItBeginsEndsAtOnceAndNeverRuns() {
    CountDownLatch release = new CountDownLatch(1);
    ScriptedWork work =
        start(
            (request, context) -> {
              release.await();
              return new Made(1);
            });
    runner.submit(KIND, "long", ASKED);
    runner.submit(KIND, "next", ASKED);
    awaitState("long", JobState.RUNNING);

    assertThat(runner.cancel(KIND, "next").state()).isEqualTo(JobState.CANCELLED);

    awaitStored("next", JobState.CANCELLED);
    release.countDown();
    awaitState("long", JobState.SUCCEEDED);
    runner.submit(KIND, "last", ASKED);
    awaitState("last", JobState.SUCCEEDED);
    assertThat(work.runs()).containsExactly("long from null", "last from null");
    // an ended job is left as it is
    assertThat(runner.cancel(KIND, "long").state()).isEqualTo(JobState.SUCCEEDED);
  }

  @Test
  void aBlockedJobSaysSoAndGoesOnFromItsCheckpointWhenItIsSubmittedAgain() {
    ScriptedWork work =
        start(
            (request, context) -> {
              if (context.checkpoint() == null) {
                context.checkpoint("half");
                throw new BlockedException("the site is tired", new IllegalStateException("429"));
              }
              return new Made(1);
            });
    runner.submit(KIND, "refused", ASKED);

    assertThat(awaitState("refused", JobState.BLOCKED).problem()).isEqualTo("the site is tired");
    awaitStored("refused", JobState.BLOCKED);
    runner.submit(KIND, "refused", ASKED);

    awaitState("refused", JobState.SUCCEEDED);
    assertThat(work.runs()).containsExactly("refused from null", "refused from half");
  }

  @Test
  void whatACancelledJobNotedIsThereWhenItIsSubmittedAgain() {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedWork work =
        start(
            (request, context) -> {
              if (context.checkpoint() == null) {
                context.checkpoint("half");
                never.await();
              }
              return new Made(1);
            });
    runner.submit(KIND, "again", ASKED);
    await().atMost(PATIENCE).until(() -> "half".equals(find("again").checkpoint()));
    runner.cancel(KIND, "again");
    awaitState("again", JobState.CANCELLED);

    runner.submit(KIND, "again", ASKED);

    Job job = awaitState("again", JobState.SUCCEEDED);
    assertThat(job.problem()).isNull();
    assertThat(work.runs()).containsExactly("again from null", "again from half");
  }

  @Test
  void aFailureIsSaidInItsOwnWords() {
    start(
        (request, context) -> {
          switch (context.jobId()) {
            case "worded" -> throw new IllegalStateException("the log holds no purchase");
            case "silent" -> throw new IllegalStateException();
            default -> throw new StackOverflowError("too deep");
          }
        });

    runner.submit(KIND, "worded", ASKED);
    runner.submit(KIND, "silent", ASKED);
    runner.submit(KIND, "deep", ASKED);

    assertThat(awaitState("worded", JobState.FAILED).problem())
        .isEqualTo("the log holds no purchase");
    assertThat(awaitState("silent", JobState.FAILED).problem())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(awaitState("deep", JobState.FAILED).problem()).isEqualTo("too deep");
  }

  @Test
  void aJobThatAKillCutOffIsRunAgainFromItsCheckpoint() {
    // Given: what a killed service leaves behind
    Job waiting = Job.waiting(KIND, "waited", json.valueToTree(ASKED), Instant.now());
    Job cut =
        Job.waiting(KIND, "cut", json.valueToTree(ASKED), Instant.now())
            .running(Instant.now())
            .with("half");
    store.save(cut);
    store.save(waiting);

    // When
    ScriptedWork work = start((request, context) -> new Made(request.seed()));

    // Then
    awaitState("cut", JobState.SUCCEEDED);
    awaitState("waited", JobState.SUCCEEDED);
    assertThat(work.runs()).containsExactlyInAnyOrder("cut from half", "waited from null");
  }

  @Test
  void aJobThatAStopCutOffIsRunAgain() {
    CountDownLatch never = new CountDownLatch(1);
    ScriptedWork work =
        start(
            (request, context) -> {
              if (context.checkpoint() == null) {
                context.checkpoint("half");
                never.await();
              }
              return new Made(1);
            });
    runner.submit(KIND, "stopped", ASKED);
    await().atMost(PATIENCE).until(() -> "half".equals(find("stopped").checkpoint()));

    restart(work);

    awaitState("stopped", JobState.SUCCEEDED);
    assertThat(work.runs()).containsExactly("stopped from null", "stopped from half");
  }

  @Test
  void aJobGoesOnWhileTheDatabaseIsAwayAndItsEndIsStoredWhenItIsBack() {
    AtomicLong count = new AtomicLong();
    CountDownLatch enough = new CountDownLatch(1);
    start(
        (request, context) -> {
          while (enough.getCount() > 0) {
            context.progress("counting", count.incrementAndGet(), 0);
          }
          return new Made(count.get());
        });
    runner.submit(KIND, "steady", ASKED);
    awaitStored("steady", JobState.RUNNING);

    killDatabase();
    long atKill = count.get();
    // far more than it could do if each word waited for the database
    await().atMost(PATIENCE).until(() -> count.get() > atKill + 1_000_000);
    assertThatThrownBy(() -> runner.submit(KIND, "new", ASKED))
        .isInstanceOf(NotReadyException.class);
    enough.countDown();
    awaitState("steady", JobState.SUCCEEDED);
    infrastructure.startDatabase();

    awaitStored("steady", JobState.SUCCEEDED);
    assertThat(runner.submit(KIND, "new", ASKED).id()).isEqualTo("new");
    awaitState("new", JobState.SUCCEEDED);
  }

  @Test
  void anEndThatTheDatabaseLostIsWrittenAgain() {
    start((request, context) -> new Made(1));
    runner.submit(KIND, "lost", ASKED);
    awaitStored("lost", JobState.SUCCEEDED);

    // as a database that was killed stands when it is back: without its last second
    Job ended = find("lost");
    store.save(Job.waiting(KIND, "lost", ended.request(), ended.startedAt()));

    awaitStored("lost", JobState.SUCCEEDED);
    await().atMost(PATIENCE).until(() -> find("lost").equals(store.find(KIND, "lost")));
  }

  @Test
  void aCheckpointWaitsForTheDatabase() {
    CountDownLatch away = new CountDownLatch(1);
    CountDownLatch noted = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    start(
        (request, context) -> {
          context.progress("working", 0, 0);
          away.await();
          context.checkpoint("half");
          noted.countDown();
          release.await();
          return new Made(1);
        });
    runner.submit(KIND, "patient", ASKED);
    awaitState("patient", JobState.RUNNING);

    killDatabase();
    away.countDown();
    await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> noted.getCount() == 1);
    infrastructure.startDatabase();

    await().atMost(PATIENCE).until(() -> noted.getCount() == 0);
    assertThat(store.find(KIND, "patient")).extracting(Job::checkpoint).isEqualTo("half");
    release.countDown();
    awaitState("patient", JobState.SUCCEEDED);
  }

  @Test
  void whatGoesByTheClockRunsBesideTheOthersAndHoldsNobodyUp() {
    CountDownLatch release = new CountDownLatch(1);
    Work<Asked> clock = new Clock(release);
    runner.stop(new ShutdownEvent());
    runner =
        new JobRunner(
            store,
            json,
            List.<Work<?>>of(clock, new ScriptedWork((request, context) -> new Made(1))),
            true);

    runner.submit(Clock.NAME, "endless", ASKED);
    runner.submit(Clock.NAME, "another", ASKED);
    await()
        .atMost(PATIENCE)
        .until(() -> "ticking".equals(runner.find(Clock.NAME, "another").note()));
    runner.submit(KIND, "in-turn", ASKED);

    awaitState("in-turn", JobState.SUCCEEDED);
    assertThat(runner.find(Clock.NAME, "endless").state()).isEqualTo(JobState.RUNNING);
    awaitCheckpoint("endless", "soon");
    release.countDown();
    await()
        .atMost(PATIENCE)
        .until(() -> runner.find(Clock.NAME, "endless").state() == JobState.SUCCEEDED);
    assertThat(runner.find(Clock.NAME, "endless").note()).isNull();
  }

  private void awaitCheckpoint(String id, String text) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Job stored = store.find(Clock.NAME, id);
              return stored != null && text.equals(stored.checkpoint());
            });
  }

  /** Work that goes on until it is released. */
  private record Clock(CountDownLatch release) implements Work<Asked> {

    private static final String NAME = "clock";

    @Override
    public String kind() {
      return NAME;
    }

    @Override
    public Class<Asked> requestType() {
      return Asked.class;
    }

    @Override
    public boolean byTheClock() {
      return true;
    }

    @Override
    public Object run(Asked request, JobContext context) throws Exception {
      context.note("ticking");
      context.checkpointSoon("soon");
      release.await();
      return new Made(1);
    }
  }

  private JobStore emptyStore() {
    return new JobStore(client, json, "test-" + UUID.randomUUID(), "jobs-it");
  }

  private ScriptedWork start(ScriptedWork.Script script) {
    ScriptedWork work = new ScriptedWork(script);
    restart(work);
    return work;
  }

  private void restart(ScriptedWork work) {
    runner.stop(new ShutdownEvent());
    runner = new JobRunner(store, json, List.<Work<?>>of(work), true);
    runner.resume(new StartupEvent());
  }

  private Job find(String id) {
    return runner.find(KIND, id);
  }

  private Job awaitState(String id, JobState state) {
    await().atMost(PATIENCE).until(() -> find(id).state() == state);
    return find(id);
  }

  private void awaitStored(String id, JobState state) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              Job stored = store.find(KIND, id);
              return stored != null && stored.state() == state;
            });
  }

  private void killDatabase() {
    ProcessHandle database = infrastructure.database().running().orElseThrow();
    database.destroyForcibly();
    database.onExit().join();
  }
}
