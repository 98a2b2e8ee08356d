package io.bellwether.recommender.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.catalogue.Catalogue;
import io.bellwether.serving.RefusedSnapshotException;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.snapshots.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Snapshot snapshot =
      Market.described(
          new TreeMap<>(),
          1,
          List.of(
              Market.stock("XNAS:AAPL", "Technology", "100", "2.5"),
              Market.stock("XNAS:NVDA", "Technology", "5000", "10")),
          List.of());
  private final Catalogue catalogue = new Catalogue(snapshot.securities());

  @TempDir private Path folder;

  @Test
  void judgesByTheFactsOfTheSnapshot() throws IOException {
    LiveRules rules = rules("price-band most=1000 missing=remove");

    assertThat(rules.current().eligibility().toBitSet().stream()).containsExactly(Market.AAPL);
  }

  @Test
  void answersByTheJudgementBeforeUntilTheCatalogueIsJudgedAgain() throws IOException {
    LiveRules rules = rules("price-band most=1000");
    CatalogueRules first = rules.current();

    catalogue.update(Market.stock("XNAS:AAPL", "Technology", "1001", "2.5"));
    rules.catalogueChanged();
    assertThat(rules.current()).isSameAs(first);

    tasks.remove().run();
    assertThat(first.eligibility().contains(Market.AAPL)).isTrue();
    assertThat(rules.current().eligibility().contains(Market.AAPL)).isFalse();
  }

  @Test
  void whatIsNewGrowsOldWithoutAnyEvent() throws IOException {
    // Given: everything was first seen on this day
    Instant day = Instant.parse("2026-03-02T00:00:00Z");
    AtomicReference<Instant> now = new AtomicReference<>(day.plus(Duration.ofDays(2)));
    SecurityTable table = snapshot.securities();
    long[] seen = new long[table.size()];
    Arrays.fill(seen, day.getEpochSecond());
    Catalogue all =
        new Catalogue(
            new SecurityTable(
                table.ids(), table.tickers(), table.names(), table.sectors(), table.facts(), seen));
    LiveRules rules =
        new LiveRules(
            BookInForce.read(
                Files.writeString(folder.resolve("rules.txt"), "one-new-listing days=3")),
            all,
            snapshot.popularity(),
            tasks::add,
            now::get);
    assertThat(rules.judgement().newListings().cardinality()).isEqualTo(table.size());
    assertThat(tasks).isEmpty();

    // When
    now.set(day.plus(Duration.ofDays(4)));

    // Then
    assertThat(rules.judgement().newListings().cardinality()).isEqualTo(table.size());
    tasks.remove().run();
    assertThat(rules.judgement().newListings().isEmpty()).isTrue();
    assertThat(tasks).isEmpty();
  }

  @Test
  void judgesABurstOfChangesOnceAndTheNextOneAgain() throws IOException {
    LiveRules rules = rules("price-band most=1000");
    for (int price = 1; price <= 10_000; price++) {
      catalogue.update(Market.stock("XNAS:AAPL", "Technology", String.valueOf(price), "2.5"));
      rules.catalogueChanged();
    }
    assertThat(tasks).hasSize(1);

    tasks.remove().run();
    assertThat(rules.current().eligibility().contains(Market.AAPL)).isFalse();

    rules.catalogueChanged();
    assertThat(tasks).hasSize(1);
  }

  @Test
  void aBookThatLooksAtNoFactsIsJudgedOnce() {
    LiveRules rules = rules(BookInForce.unconfigured());

    catalogue.update(Market.stock("XNAS:AAPL", "Technology", "1", "2.5"));
    rules.catalogueChanged();

    assertThat(tasks).isEmpty();
  }

  @Test
  void countsBuyersAsTheSnapshotDoes() throws IOException {
    LiveRules rules = rules("top-by-popularity most=2");

    assertThat(rules.current().eligibility().toBitSet().stream())
        .containsExactly(Market.AAPL, Market.KO);
  }

  @Test
  void refusesASnapshotWhoseFactsCannotBeReadIfARuleLooksAtThem() throws IOException {
    SecurityTable table = Market.SECURITIES;
    Catalogue corrupt =
        new Catalogue(
            new SecurityTable(
                table.ids(),
                table.tickers(),
                table.names(),
                table.sectors(),
                FactColumn.of(Collections.nCopies(table.size(), new byte[] {1, 2, 3})),
                table.firstSeen()));

    assertThatThrownBy(
            () -> new LiveRules(book("sector-cap"), corrupt, snapshot.popularity(), tasks::add))
        .isInstanceOf(RefusedSnapshotException.class)
        .hasMessageStartingWith("what it says of security XNAS:AAPL cannot be read: ");
    assertThat(
            new LiveRules(BookInForce.unconfigured(), corrupt, snapshot.popularity(), tasks::add)
                .current()
                .eligibility()
                .count())
        .isEqualTo(table.size());
  }

  private LiveRules rules(String text) throws IOException {
    return rules(book(text));
  }

  private LiveRules rules(BookInForce book) {
    return new LiveRules(book, catalogue, snapshot.popularity(), tasks::add);
  }

  private BookInForce book(String text) throws IOException {
    return BookInForce.read(Files.writeString(folder.resolve("rules.txt"), text));
  }
}
