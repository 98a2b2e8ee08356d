package io.bellwether.scraper.catalogue;

import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** What publishers ask the catalogue. */
@ApplicationScoped
public class Catalogue {

  private static final Logger LOG = Logger.getLogger(Catalogue.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CatalogueProjection projection;
  private final CatalogueStore store;

  Catalogue(CatalogueProjection projection, CatalogueStore store) {
    this.projection = projection;
    this.store = store;
  }

  /**
   * All securities that the log tells of now, by id. Empty when the catalogue cannot tell: then
   * everything counts as changed.
   */
  public Map<String, KnownSecurity> known() throws InterruptedException {
    try {
      if (projection.awaitNow(PATIENCE)) {
        return store.known();
      }
      LOG.warn("catalogue is behind the log, everything counts as changed");
    } catch (MongoException e) {
      LOG.warnf("catalogue not to be read, everything counts as changed: %s", e.getMessage());
    }
    return Map.of();
  }
}
