package io.bellwether.similarity.briefs;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.serving.Served;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.offers.Offering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Tells of every client, a part of them after the other. A run after a kill begins again: briefs
 * that are where they belong are not sent twice, and a file has its name only when it is whole.
 */
@ApplicationScoped
public class BriefWork implements Work<BriefRequest> {

  static final String KIND = "briefs";

  /** Briefs that are held at a time. */
  private static final int PART = 2_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Served<LiveClients> served;
  private final Offering offering;
  private final Measure measure;
  private final Outboxes outboxes;

  BriefWork(Served<LiveClients> served, Offering offering, Measure measure, Outboxes outboxes) {
    this.served = served;
    this.offering = offering;
    this.measure = measure;
    this.outboxes = outboxes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<BriefRequest> requestType() {
    return BriefRequest.class;
  }

  @Override
  public BriefResult run(BriefRequest request, JobContext job) throws Exception {
    Instant begun = begun(job);
    LiveClients clients = clients(job);
    Map<Destination, Outbox> open = new EnumMap<>(Destination.class);
    try {
      for (Destination destination : request.destinations()) {
        open.put(destination, outboxes.open(destination, job, begun));
      }
      return tell(clients, new Briefing(clients, offering, measure, request), open, job);
    } finally {
      open.values().forEach(Outbox::close);
    }
  }

  private static BriefResult tell(
      LiveClients clients, Briefing briefing, Map<Destination, Outbox> open, JobContext job)
      throws Exception {
    List<String> ids = clients.ids();
    Set<String> told = new HashSet<>(ids.size() * 2);
    for (int from = 0; from < ids.size(); from += PART) {
      job.progress("briefs", from, ids.size());
      List<ClientBrief> part =
          briefs(briefing, ids.subList(from, Math.min(from + PART, ids.size())), job);
      for (Outbox outbox : open.values()) {
        outbox.deliver(part);
      }
      part.forEach(brief -> told.add(brief.investorId().value()));
    }
    job.progress("briefs", ids.size(), ids.size());
    TreeMap<Destination, Delivery> deliveries = new TreeMap<>();
    for (Map.Entry<Destination, Outbox> each : open.entrySet()) {
      each.getValue().complete(told);
      deliveries.put(each.getKey(), each.getValue().delivery());
    }
    return new BriefResult(
        clients.snapshot().manifest().id(), told.size(), ids.size() - told.size(), deliveries);
  }

  /** On all processors, in the order of the ids. */
  private static List<ClientBrief> briefs(Briefing briefing, List<String> ids, JobContext job) {
    Instant asOf = now();
    return ids.parallelStream()
        .map(
            id -> {
              if (job.cancelled()) {
                throw new CancellationException("cancelled on request");
              }
              return briefing.of(id, asOf);
            })
        .filter(Objects::nonNull)
        .toList();
  }

  /** When the run began, before any kill. */
  private static Instant begun(JobContext job) {
    String noted = job.checkpoint();
    if (noted != null) {
      return Instant.parse(noted);
    }
    Instant begun = now();
    job.checkpoint(begun.toString());
    return begun;
  }

  private LiveClients clients(JobContext job) throws InterruptedException {
    while (true) {
      var current = served.currentOrNull();
      if (current != null) {
        return current.state();
      }
      job.progress("waiting for a snapshot", 0, 0);
      Thread.sleep(PAUSE);
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
