package io.bellwether.scraper.again;

import io.bellwether.jobs.JobContext;
import io.bellwether.jobs.Work;
import io.bellwether.scraper.capture.Capture;
import io.bellwether.scraper.capture.CaptureIndex;
import io.bellwether.scraper.capture.CaptureStore;
import io.bellwether.scraper.publish.SecurityPublishers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reading pages again as a job. Cut off by a kill, it begins anew: what is published stays so. */
@ApplicationScoped
class ReparseWork implements Work<ReparseRequest> {

  static final String KIND = "reparse";

  private static final String SOURCE = "/scraper-service/reparse";
  private static final int FLUSH_EVERY = 200;

  private final CaptureIndex index;
  private final CaptureStore store;
  private final SecurityPublishers publishers;

  ReparseWork(CaptureIndex index, CaptureStore store, SecurityPublishers publishers) {
    this.index = index;
    this.store = store;
    this.publishers = publishers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ReparseRequest> requestType() {
    return ReparseRequest.class;
  }

  @Override
  public ReparseResult run(ReparseRequest request, JobContext job) throws InterruptedException {
    var publisher = publishers.open(job, SOURCE, null);
    Reparse reparse = new Reparse(request.name(), publisher);
    List<String> addresses = index.addresses(request.name());
    for (String address : addresses) {
      job.progress("pages", reparse.pages(), addresses.size());
      Optional<Capture> capture = index.latest(address);
      if (capture.isPresent() && store.has(capture.get().sha256())) {
        reparse.read(capture.get(), store.page(capture.get().sha256()));
      }
      if (reparse.pages() % FLUSH_EVERY == 0) {
        publisher.flush();
      }
    }
    job.progress("pages", reparse.pages(), addresses.size());
    return reparse.result();
  }
}
