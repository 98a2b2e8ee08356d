package io.bellwether.synthetic.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.jobs.Job;
import io.bellwether.synthetic.folder.RecordedLayout.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What replays passed over: of those at work as it grows, of those that ended by their result. */
@ApplicationScoped
class BadRows {

  private static final int MOST_SHOWN = 1000;

  private final Map<String, Recording> atWork = new ConcurrentHashMap<>();
  private final ObjectMapper json;

  BadRows(ObjectMapper json) {
    this.json = json;
  }

  void follow(String jobId, Recording recording) {
    atWork.put(jobId, recording);
  }

  void leave(String jobId) {
    atWork.remove(jobId);
  }

  /** The first thousand. */
  JsonNode of(Job job) {
    Recording recording = atWork.get(job.id());
    if (recording != null) {
      return shown(recording.badRows().get());
    }
    JsonNode result = job.result();
    return result == null ? json.createArrayNode() : result.path("badRows");
  }

  JsonNode shown(List<?> badRows) {
    return json.valueToTree(List.copyOf(badRows.subList(0, Math.min(MOST_SHOWN, badRows.size()))));
  }
}
