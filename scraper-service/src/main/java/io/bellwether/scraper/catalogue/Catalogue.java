package io.bellwether.scraper.catalogue;

import com.mongodb.MongoException;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
   * All securities that the log tells of now, by id. Empty when the catalogue cannot tell yet: it
   * is asked again then, since what is not known cannot be merged.
   */
  public Optional<Map<String, KnownSecurity>> known() throws InterruptedException {
    try {
      if (projection.awaitNow(PATIENCE)) {
        return Optional.of(store.known());
      }
      LOG.warn("catalogue is behind the log");
    } catch (MongoException e) {
      LOG.warnf("catalogue not to be read: %s", e.getMessage());
    }
    Throwable failure = projection.failure();
    if (failure != null) {
      throw new IllegalStateException("the catalogue has stopped following the log", failure);
    }
    return Optional.empty();
  }

  /** What the catalogue has of one security. */
  public Optional<Security> find(SecurityId id) {
    return store.security(id.value());
  }

  /**
   * What the log tells of one security now.
   *
   * @throws IllegalStateException when the catalogue cannot tell
   */
  public Optional<Security> current(SecurityId id) throws InterruptedException {
    if (!projection.awaitNow(PATIENCE)) {
      throw new IllegalStateException("catalogue is behind the log, cannot tell of " + id);
    }
    return find(id);
  }
}
