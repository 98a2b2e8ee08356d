package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.synthetic.folder.RecordedLayout.Recording;
import io.bellwether.synthetic.publication.Bookmark;
import io.bellwether.synthetic.publication.EventNames;
import io.bellwether.synthetic.publication.FeedLog;
import io.bellwether.synthetic.publication.FeedPublished;
import io.bellwether.synthetic.publication.Pace;
import io.bellwether.synthetic.publication.PublishedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Publishes what lies in a folder, each event once, over any kill. By the clock, what a kill
 * interrupted goes on where it ended: the time that the service was away is not made up for.
 */
@ApplicationScoped
class Replay implements Work<ReplayRequest> {

  static final String KIND = "replay";

  private final FeedLog log;
  private final Layouts layouts;
  private final BadRows badRows;
  private final ObjectMapper json;

  Replay(FeedLog log, Layouts layouts, BadRows badRows, ObjectMapper json) {
    this.log = log;
    this.layouts = layouts;
    this.badRows = badRows;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ReplayRequest> requestType() {
    return ReplayRequest.class;
  }

  @Override
  public boolean byTheClock() {
    return true;
  }

  @Override
  public ReplayResult run(ReplayRequest request, JobContext context)
      throws JsonProcessingException {
    EventNames names = EventNames.ofReplay(context.jobId());
    context.progress("folder", 0, 0);
    Recording recording = layouts.open(request, names);
    badRows.follow(context.jobId(), recording);
    try {
      PublishedEvents found = readBack(names, context);
      Double speed = request.speed();
      Pace pace = speed == null ? Pace.AT_ONCE : Pace.of(speed);
      FeedPublished published = log.publish(recording.feed(), names, found, pace, context);
      List<?> bad = recording.badRows().get();
      return new ReplayResult(
          published.securities(),
          published.investors(),
          published.trades(),
          bad.size(),
          recording.feed().notes(),
          badRows.shown(bad));
    } finally {
      badRows.leave(context.jobId());
    }
  }

  private PublishedEvents readBack(EventNames names, JobContext context)
      throws JsonProcessingException {
    String text = context.checkpoint();
    PublishedEvents found = new PublishedEvents(names, 0);
    OffsetVector from =
        text == null ? OffsetVector.START : json.readValue(text, Bookmark.class).eventsFrom();
    OffsetVector end = log.readBack(from, context, found);
    if (text == null) {
      OffsetVector again = found.count() == 0 ? end : OffsetVector.START;
      context.checkpoint(json.writeValueAsString(new Bookmark(OffsetVector.START, again)));
    }
    return found;
  }
}
