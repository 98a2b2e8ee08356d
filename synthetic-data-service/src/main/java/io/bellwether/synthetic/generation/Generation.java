package io.bellwether.synthetic.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.synthetic.publication.Bookmark;
import io.bellwether.synthetic.publication.FeedLog;
import io.bellwether.synthetic.publication.FeedPublished;
import io.bellwether.synthetic.publication.Pace;
import io.bellwether.synthetic.publication.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what one request asks for, each event once, over any kill of this service, the broker
 * or the database.
 *
 * <p>A job that has lost its bookmark reads the log from the beginning. Where the broker refused a
 * part, the events of one partition may lie out of order.
 */
@ApplicationScoped
class Generation implements Work<GenerationRequest> {

  static final String KIND = "generation";

  private final FeedLog log;
  private final Feeds feeds;
  private final ObjectMapper json;

  Generation(FeedLog log, Feeds feeds, ObjectMapper json) {
    this.log = log;
    this.feeds = feeds;
    this.json = json;
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
    Feeds.Opened opened = feeds.open(request.plan(), bookmark, context);
    PublishedEvents found = new PublishedEvents(opened.names(), 0);
    OffsetVector from = bookmark == null ? OffsetVector.START : bookmark.eventsFrom();
    OffsetVector end = log.readBack(from, context, found);
    int before = found.count();
    if (bookmark == null) {
      OffsetVector again = before == 0 ? end : OffsetVector.START;
      context.checkpoint(json.writeValueAsString(new Bookmark(opened.catalogueEnd(), again)));
    }
    FeedPublished published =
        log.publish(opened.feed(), opened.names(), found, Pace.AT_ONCE, context);
    return new GenerationResult(
        published.investors(),
        published.trades(),
        opened.securities(),
        opened.popular(),
        notes(opened, before));
  }

  private @Nullable Bookmark bookmark(JobContext context) throws JsonProcessingException {
    String text = context.checkpoint();
    return text == null ? null : json.readValue(text, Bookmark.class);
  }

  private static List<String> notes(Feeds.Opened opened, int before) {
    List<String> notes = new ArrayList<>(opened.feed().notes());
    notes.addAll(opened.notes());
    if (before > 0) {
      notes.add("%d events were in the log from an earlier run".formatted(before));
    }
    return notes;
  }
}
