package io.bellwether.scraper.scrape;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.catalogue.Catalogue;
import io.bellwether.scraper.catalogue.KnownSecurity;
import io.bellwether.scraper.publish.SecurityPublisher;
import io.bellwether.scraper.scrape.Rosters.Roster;
import io.bellwether.scraper.source.SourceSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a site no longer lists: the securities that it told of once and that are in neither of
 * its last two whole lists.
 */
final class Delistings {

  private final Rosters rosters;
  private final Catalogue catalogue;

  Delistings(Rosters rosters, Catalogue catalogue) {
    this.rosters = rosters;
    this.catalogue = catalogue;
  }

  /**
   * Publishes securities as delisted after a run that read the whole list.
   *
   * @return how many
   */
  int publish(SourceSettings source, SecurityPublisher publisher) {
    List<Roster> last = rosters.last(source.name());
    if (last.size() < 2) {
      return 0;
    }
    int delisted = 0;
    for (KnownSecurity known : publisher.known()) {
      boolean listed =
          last.stream().anyMatch(roster -> roster.tickers().contains(known.identity().ticker()));
      if (known.delistedAt() == null
          && !listed
          && known.identity().sources().contains(ScreenerWalk.LABEL)
          && wasToldBy(source, known.identity().id())) {
        delisted += publisher.delist(known.identity().id(), Instant.now()) ? 1 : 0;
      }
    }
    publisher.flush();
    return delisted;
  }

  /** Another site of the same kind may list it. */
  private boolean wasToldBy(SourceSettings source, SecurityId id) {
    Optional<Security> all = catalogue.find(id);
    String begin = source.address().toString().replaceFirst("/+$", "") + "/";
    return all.stream()
        .flatMap(
            security ->
                Stream.concat(
                    Stream.of(security.provenance()),
                    security.attributions().stream().map(Attribution::provenance)))
        .map(Provenance::address)
        .anyMatch(address -> address.startsWith(begin));
  }
}
