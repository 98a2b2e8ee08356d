package io.bellwether.trainer.training;

import io.bellwether.algorithms.choice.ChoiceHyperparameters;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.algorithms.neighbours.Similarity;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.LogEntry;
import io.bellwether.features.FeatureSettings;
import io.bellwether.snapshots.FolderSnapshotStore;
import io.bellwether.snapshots.SnapshotMetric;
import io.bellwether.trainer.Samples;
import io.bellwether.trainer.fold.TrainingSet;
import io.bellwether.trainer.fold.TrainingSetFold;
import io.bellwether.trainer.line.LineSettings;
import io.bellwether.trainer.line.ModelLine;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How long a training takes, phase by phase: events decoded and folded, models fitted and judged,
 * the snapshot written and read back. Started by {@code benchmarks/run retrain}.
 */
final class RetrainBenchmark {

  private static final int TRADES = 600_000;
  private static final int INVESTORS = 20_000;
  private static final int TASTES = 40;
  private static final int SECURITIES_EACH = 213;
  private static final int SECURITIES = TASTES * SECURITIES_EACH;
  private static final int WEEKS = 24;
  private static final int WEEK_SECONDS = 7 * 86_400;
  private static final int FETCHED = 5000;
  private static final long SEED = 42;
  private static final String MODELS = "popularity,item-cosine,als,bpr,ease";

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final TrainingSetFold fold = new TrainingSetFold();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<Topic, Long> offsets = new TreeMap<>();
  private List<ConsumerRecord<String, byte[]>> fetched = new ArrayList<>();

  /**
   * @param arguments the models by name, with commas between them; the five of the line if absent
   */
  public static void main(String[] arguments) throws Exception {
    new RetrainBenchmark()
        .run(List.of((arguments.length == 0 ? MODELS : arguments[0]).split(",", -1)));
  }

  private void run(List<String> models) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    writeMarket();
    Clock clock = new Clock();
    TrainingSet set = fold.finish();
    clock.ends("join");
    ModelLine line =
        ModelLine.of(
            "equities",
            5,
            models,
            new LineSettings(
                50,
                new Similarity.Cosine(10),
                ChoiceHyperparameters.defaults(),
                FeatureSettings.defaults()));
    TrainedSnapshot trained =
        new SnapshotTrainer(line, SEED, clock).train(set, new OffsetVector(ends()));
    clock.ends("put together");
    Path folder = Files.createTempDirectory("retrain");
    long bytes = new FolderSnapshotStore(folder).put(trained.snapshot()).bytes();
    clock.ends("written, synced, read back");

    double total = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    seconds.forEach((phase, taken) -> System.out.printf("%-32s %7.2f s%n", phase, taken));
    System.out.printf("%-32s %7.2f s%n", "all", total);
    System.out.printf(
        "trades=%d purchases=%d investors=%d securities=%d snapshot=%d bytes load before=%.1f%n",
        set.counts().counted(),
        set.purchases().size(),
        set.investorIds().size(),
        set.securities().size(),
        bytes,
        load);
    for (SnapshotMetric metric : trained.snapshot().manifest().metrics()) {
      System.out.printf("%s %s=%.4f%n", metric.model(), metric.name(), metric.value());
    }
    System.out.println("served " + trained.snapshot().manifest().servedModel());
    trained.leftOut().forEach((model, why) -> System.out.println("left out " + model + ": " + why));
  }

  /** Clients of some tastes, each a part of the list of securities, most purchases of the head. */
  private void writeMarket() {
    for (int n = 0; n < SECURITIES; n++) {
      write(
          EventType.SECURITY,
          Topic.SECURITIES,
          Samples.security("S" + n, "sector-" + n % 11, Samples.FIRST_WEEK));
    }
    for (int n = 0; n < INVESTORS; n++) {
      write(
          EventType.INVESTOR,
          Topic.USERS,
          Samples.investor("investor-" + n, n, "region-" + n % 12));
    }
    for (int n = 0; n < TRADES; n++) {
      int investor = n % INVESTORS;
      Instant at =
          Samples.FIRST_WEEK.plusSeconds((long) ((double) n / TRADES * WEEKS * WEEK_SECONDS));
      write(
          EventType.TRADE,
          Topic.TRADES,
          Samples.purchase(
              "8c1f2b7e-3d5a-4c6e-" + n, "investor-" + investor, "S" + security(investor), at));
    }
    read();
  }

  private int security(int investor) {
    int rank = (int) (SECURITIES_EACH * Math.pow(random.nextDouble(), 3));
    int taste = random.nextInt(5) < 3 ? investor % TASTES : random.nextInt(TASTES);
    return rank * TASTES + taste;
  }

  private <T extends DomainEvent> void write(EventType<T> type, Topic topic, T payload) {
    long offset = offsets.merge(topic, 1L, Long::sum) - 1;
    ProducerRecord<String, byte[]> record =
        CloudEventCodec.encode(type, Samples.event(topic.topicName() + "-" + offset, payload));
    ConsumerRecord<String, byte[]> read =
        new ConsumerRecord<>(topic.topicName(), 0, offset, record.key(), record.value());
    record.headers().forEach(read.headers()::add);
    fetched.add(read);
    if (fetched.size() == FETCHED) {
      read();
    }
  }

  private void read() {
    long start = System.nanoTime();
    for (ConsumerRecord<String, byte[]> record : fetched) {
      fold.accept(
          new LogEntry.Recorded(
              new TopicPartition(record.topic(), 0),
              record.offset(),
              CloudEventCodec.decode(Topic.named(record.topic()), record)));
    }
    seconds.merge("decode and fold", (System.nanoTime() - start) / 1e9, Double::sum);
    fetched = new ArrayList<>();
  }

  private TreeMap<String, Long> ends() {
    TreeMap<String, Long> ends = new TreeMap<>();
    offsets.forEach((topic, next) -> ends.put(topic.topicName() + "-0", next));
    return ends;
  }

  /**
   * Adds up the time of each phase that a training tells of, but for those within a model's own.
   */
  private final class Clock implements TrainingListener {

    private long since = System.nanoTime();
    private String phase = "split";

    @Override
    public void progress(String next, int done, int total) {
      if (!next.equals(phase) && next.contains(" ")) {
        ends(phase);
        phase = next;
      }
    }

    void ends(String named) {
      long now = System.nanoTime();
      seconds.merge(named, (now - since) / 1e9, Double::sum);
      since = now;
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
