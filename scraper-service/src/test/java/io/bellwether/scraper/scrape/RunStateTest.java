package io.bellwether.scraper.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.scraper.facts.Note;
import io.bellwether.scraper.scrape.JournalLine.Listed;
import io.bellwether.scraper.scrape.JournalLine.Page;
import io.bellwether.scraper.scrape.JournalLine.Result;
import io.bellwether.scraper.scrape.JournalLine.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RunStateTest {

  private static final Page PAGE =
      new Page("http://127.0.0.1/", "ab".repeat(32), Instant.EPOCH, true);

  private final RunState state = new RunState();

  @Test
  void isCompleteWhenAllThatTheSiteCountsIsInTheLog() {
    list(3, false, "A", "B");
    assertThat(state.listEnded()).isFalse();
    assertThat(state.nextRow()).isEqualTo(3);
    list(3, true, "C");
    take("A", Result.PUBLISHED);
    take("B", Result.UNCHANGED);
    assertThat(state.next()).isEqualTo("C");
    take("C", Result.PUBLISHED);

    ScrapeResult result = state.result(0);

    assertThat(state.listEnded()).isTrue();
    assertThat(state.gap()).isNull();
    assertThat(state.next()).isNull();
    assertThat(result.complete()).isTrue();
    assertThat(result.partial()).isNull();
    assertThat(result.pagesSent()).isEqualTo(5);
    assertThat(result.conflicts()).isEqualTo(Map.of("name", 3));
  }

  @Test
  void isPartialWhenTheListEndsBeforeItsOwnCount() {
    list(3, false, "A", "B");
    list(3, true);
    take("A", Result.PUBLISHED);
    take("B", Result.PUBLISHED);

    assertThat(state.listEnded()).isTrue();
    assertThat(state.result(0).complete()).isFalse();
    assertThat(state.result(0).partial())
        .isEqualTo("the site says that it lists 3 securities, but its pages list 2");
  }

  @Test
  void isPartialWhenTheListMovesWhileItIsRead() {
    list(3, false, "A", "B");
    list(3, true, "B");
    assertThat(state.gap()).contains("lists 3 securities, but its pages list 2");

    RunState moved = new RunState();
    moved.apply(new Listed(3, List.of("A", "B"), false, PAGE));
    moved.apply(new Listed(2, List.of("C"), true, PAGE));

    assertThat(moved.gap()).contains("changed while it was read", "2, then 3");
  }

  @Test
  void isPartialWhenTheSiteListsNothing() {
    list(0, true);

    assertThat(state.listEnded()).isTrue();
    assertThat(state.result(0).complete()).isFalse();
  }

  @Test
  void isPartialWithoutTheSecuritiesThatWereRefusedThoughTheListIsWhole() {
    list(1, true, "A");
    take("A", Result.REFUSED);

    assertThat(state.gap()).isNull();
    assertThat(state.result(0).partial()).isEqualTo("1 of 1 securities were refused");
  }

  @Test
  void keepsTheFirstNotesAndCountsAll() {
    for (int i = 0; i < 250; i++) {
      state.apply(
          new Taken(
              "T" + i,
              Result.REFUSED,
              null,
              0,
              List.of(new Note("T" + i, null, "why")),
              List.of()));
    }

    assertThat(state.result(0).notes()).hasSize(ScrapeResult.MOST_NOTES);
    assertThat(state.result(0).noteCount()).isEqualTo(250);
    assertThat(state.result(0).refused()).isEqualTo(250);
  }

  private void list(int total, boolean last, String... tickers) {
    state.apply(new Listed(total, List.of(tickers), last, PAGE));
  }

  private void take(String ticker, Result result) {
    state.apply(new Taken(ticker, result, PAGE, 0, List.of(), List.of("name")));
  }
}
