package io.bellwether.synthetic.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.log.EventType;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.contracts.log.Topic;
import io.bellwether.eventlog.DeadLetters;
import io.bellwether.eventlog.LogSettings;
import io.bellwether.eventlog.LogWriter;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.synthetic.SyntheticConfig;
import io.bellwether.synthetic.scheme.Assortment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the investors and trades of one request, each once, over any kill of this service, the
 * broker or the database.
 *
 * <p>The log itself says what is there: a run reads it back from where the job began, generates
 * everything again and leaves out what it found. A job that has lost its bookmark reads from the
 * beginning. Where the broker refused a part, the events of one partition may lie out of order.
 */
@ApplicationScoped
class Generation implements Work<GenerationRequest> {

  static final String KIND = "generation";

  private static final Set<Topic> CATALOGUE = Set.of(Topic.SECURITIES);
  private static final Set<Topic> EVENTS = Set.of(Topic.USERS, Topic.TRADES);

  private final LogSettings settings;
  private final LogWriter writer;
  private final DeadLetters deadLetters;
  private final ObjectMapper json;
  private final MeterRegistry metrics;
  private final SyntheticConfig config;

  Generation(
      LogSettings settings,
      LogWriter writer,
      DeadLetters deadLetters,
      ObjectMapper json,
      MeterRegistry metrics,
      SyntheticConfig config) {
    this.settings = settings;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.json = json;
    this.metrics = metrics;
    this.config = config;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<GenerationRequest> requestType() {
    return GenerationRequest.class;
  }

  @Override
  public GenerationResult run(GenerationRequest request, JobContext context)
      throws JsonProcessingException {
    Bookmark bookmark = bookmark(context);
    TradableSecurities securities = new TradableSecurities(config.index());
    OffsetVector catalogueEnd =
        new LogScan(settings, deadLetters, context)
            .read(
                "securities",
                CATALOGUE,
                OffsetVector.START,
                bookmark == null ? null : bookmark.catalogueEnd(),
                securities);
    Assortment assortment = Assortment.of(securities.listings());
    PublishedEvents published = new PublishedEvents(context.jobId());
    OffsetVector eventsEnd = readBack(bookmark, context, published);
    if (bookmark == null) {
      OffsetVector from = published.count() == 0 ? eventsEnd : OffsetVector.START;
      context.checkpoint(json.writeValueAsString(new Bookmark(catalogueEnd, from)));
    }
    return publish(request, context, assortment, published);
  }

  private @Nullable Bookmark bookmark(JobContext context) throws JsonProcessingException {
    String text = context.checkpoint();
    return text == null ? null : json.readValue(text, Bookmark.class);
  }

  private OffsetVector readBack(
      @Nullable Bookmark bookmark, JobContext context, PublishedEvents published) {
    // what an earlier run in this process left on its way must have landed, or it is missed
    writer.flush();
    OffsetVector from = bookmark == null ? OffsetVector.START : bookmark.eventsFrom();
    // whoever folds these topics buries what is broken; here it is only passed by
    DeadLetters nobody = (record, reason) -> {};
    return new LogScan(settings, nobody, context).read("log", EVENTS, from, null, published);
  }

  private GenerationResult publish(
      GenerationRequest request,
      JobContext context,
      Assortment assortment,
      PublishedEvents published) {
    GeneratedEvents events = new GeneratedEvents(context.jobId(), request, assortment);
    int found = published.count();
    var investors =
        publication(
            EventType.INVESTOR, context, "investors", request.investors(), published.investors());
    events.forEachInvestor(investors::offer);
    investors.complete();
    int tradeCount = events.tradeCount();
    var trades = publication(EventType.TRADE, context, "trades", tradeCount, published.trades());
    events.forEachTrade(trades::offer);
    trades.complete();
    return new GenerationResult(
        request.investors(),
        tradeCount,
        assortment.size(),
        assortment.popular().size(),
        notes(assortment, found));
  }

  private <T extends DomainEvent> Publication<T> publication(
      EventType<T> type, JobContext context, String phase, int total, BitSet alreadyThere) {
    Counter counter =
        Counter.builder("bellwether.synthetic.events")
            .description("Events that the broker has taken")
            .tag("topic", type.topic().topicName())
            .register(metrics);
    return new Publication<>(type, writer, context, phase, total, alreadyThere, counter);
  }

  private List<String> notes(Assortment assortment, int found) {
    List<String> notes = new ArrayList<>();
    notes.add("the trades follow the scheme alone and carry no taste");
    notes.add(
        "the popular list holds the %d members of %s with the highest daily turnover"
            .formatted(assortment.popular().size(), config.index()));
    long unknown =
        assortment.popular().stream().filter(listing -> listing.turnover().signum() == 0).count();
    if (unknown > 0) {
      notes.add("%d of the popular list have no known turnover".formatted(unknown));
    }
    if (found > 0) {
      notes.add("%d events were in the log from an earlier run".formatted(found));
    }
    return notes;
  }
}
