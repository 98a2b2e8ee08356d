package io.bellwether.synthetic.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.synthetic.Catalogue;
import io.bellwether.synthetic.SyntheticConfig;
import io.bellwether.synthetic.publication.EventNames;
import io.bellwether.synthetic.publication.FeedLog;
import io.bellwether.synthetic.publication.Publication;
import io.bellwether.synthetic.publication.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Trades that go on by the clock until they are stopped, each once, over any kill. What a kill made
 * late is made up for: every trade has the moment that the schedule gives it.
 */
@ApplicationScoped
class LiveMode implements Work<LiveRequest> {

  static final String KIND = "live";

  private final FeedLog log;
  private final SyntheticConfig config;
  private final ObjectMapper json;

  LiveMode(FeedLog log, SyntheticConfig config, ObjectMapper json) {
    this.log = log;
    this.config = config;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<LiveRequest> requestType() {
    return LiveRequest.class;
  }

  @Override
  public boolean byTheClock() {
    return true;
  }

  /** Ends by cancellation alone. */
  @Override
  public Object run(LiveRequest request, JobContext context) throws JsonProcessingException {
    LiveBookmark bookmark = bookmark(context);
    Catalogue catalogue = new Catalogue();
    OffsetVector ended =
        log.readSecurities(bookmark == null ? null : bookmark.catalogueEnd(), context, catalogue);
    Assortment assortment = catalogue.assortment(config.index());
    if (bookmark == null) {
      bookmark = begin(ended, context);
    }
    EventNames names = EventNames.ofLive(context.jobId());
    PublishedEvents found = new PublishedEvents(names, bookmark.trades());
    log.readBack(bookmark.eventsFrom(), context, found);
    try (Publication publication = log.open(context)) {
      LiveStream stream = new LiveStream(request, assortment, names, found, bookmark, publication);
      return stream.run(reached -> keep(reached, context));
    }
  }

  private LiveBookmark begin(OffsetVector catalogueEnd, JobContext context)
      throws JsonProcessingException {
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    LiveBookmark first = new LiveBookmark(start, catalogueEnd, log.end(context), false, 0, 0, 0);
    context.checkpoint(json.writeValueAsString(first));
    return first;
  }

  /** Called when the broker has all that the bookmark counts. */
  private void keep(LiveBookmark reached, JobContext context) {
    try {
      context.checkpointSoon(json.writeValueAsString(reached.lookingFrom(log.end(context))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a bookmark cannot be written as JSON", e);
    }
  }

  private @Nullable LiveBookmark bookmark(JobContext context) throws JsonProcessingException {
    String text = context.checkpoint();
    return text == null ? null : json.readValue(text, LiveBookmark.class);
  }
}
