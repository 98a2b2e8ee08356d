package io.bellwether.recommender.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.Security;
import io.bellwether.recommender.Market;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Security APPLE = Market.stock("XNAS:AAPL", "Technology", "100", "2.5");
  private static final Security DEARER = Market.stock("XNAS:AAPL", "Gadgets", "200", "2.5");

  private final Catalogue catalogue =
      new Catalogue(Market.described(new TreeMap<>(), 1, List.of(APPLE), List.of()).securities());

  @Test
  void keepsWhatTheSnapshotSaysApartFromWhatTheLogHasSaidSince() {
    catalogue.update(DEARER);

    assertThat(catalogue.ofSnapshot()).hasSize(7).startsWith(APPLE, null);
    assertThat(catalogue.newer("XNAS:AAPL")).isEqualTo(DEARER);
    assertThat(catalogue.newer("XNAS:MSFT")).isNull();
    assertThat(catalogue.listing(Market.AAPL).sector()).isEqualTo("Gadgets");
  }

  @Test
  void passesOverWhatTheSnapshotDoesNotHave() {
    catalogue.update(Market.stock("XNAS:UNSEEN", "Technology", "1", "2.5"));

    assertThat(catalogue.newer("XNAS:UNSEEN")).isNull();
    assertThat(catalogue.indexOf("XNAS:UNSEEN")).isEqualTo(-1);
  }

  @Test
  void whatIsWithdrawnIsSoUntilItIsSaidAgain() {
    catalogue.withdraw("XNAS:AAPL");
    assertThat(catalogue.isWithdrawn(Market.AAPL)).isTrue();

    catalogue.update(DEARER);
    assertThat(catalogue.isWithdrawn(Market.AAPL)).isFalse();
  }

  @Test
  void whatIsDelistedIsNoCandidateUntilItIsListedAgain() {
    catalogue.update(DEARER.withDelistedAt(Instant.EPOCH));
    assertThat(catalogue.isWithdrawn(Market.AAPL)).isTrue();
    assertThat(catalogue.listing(Market.AAPL).sector()).as("still known").isEqualTo("Gadgets");

    catalogue.update(DEARER);
    assertThat(catalogue.isWithdrawn(Market.AAPL)).isFalse();
  }

  @Test
  void whatTheSnapshotKnowsAsDelistedIsSoUntilTheLogSaysOtherwise() {
    Security delisted = APPLE.withDelistedAt(Instant.EPOCH);
    Catalogue later =
        new Catalogue(
            Market.described(new TreeMap<>(), 1, List.of(delisted), List.of()).securities());
    assertThat(later.isWithdrawn(Market.AAPL)).isTrue();
    assertThat(later.isWithdrawn(Market.AAPL + 1)).isFalse();

    later.update(DEARER);
    assertThat(later.isWithdrawn(Market.AAPL)).isFalse();
  }
}
