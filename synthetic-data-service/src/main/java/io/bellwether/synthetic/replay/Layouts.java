package io.bellwether.synthetic.replay;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.synthetic.folder.ReadableFolders;
import io.bellwether.synthetic.folder.RecordedLayout;
import io.bellwether.synthetic.publication.EventNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.stream.Collectors;

/** The layouts that this service can replay. */
@ApplicationScoped
class Layouts {

  private final Instance<RecordedLayout> layouts;
  private final ReadableFolders folders;

  Layouts(@Any Instance<RecordedLayout> layouts, ReadableFolders folders) {
    this.layouts = layouts;
    this.folders = folders;
  }

  /** Refuses a request for a layout that is not known or a folder that may not be read. */
  ReplayRequest require(ReplayRequest request) {
    layout(request);
    return new ReplayRequest(folders.require(request.folder()), request.layout(), request.speed());
  }

  RecordedLayout.Recording open(ReplayRequest request, EventNames names) {
    return layout(request).open(folders.open(request.folder()), names::tradeId);
  }

  private RecordedLayout layout(ReplayRequest request) {
    return layouts.stream()
        .filter(layout -> layout.name().equals(request.layout()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "layout",
                    request.layout(),
                    "one of "
                        + layouts.stream()
                            .map(RecordedLayout::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
