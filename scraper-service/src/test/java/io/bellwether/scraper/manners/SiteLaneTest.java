package io.bellwether.scraper.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SiteLaneTest {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Patience PATIENCE =
      new Patience(
          2,
          3,
          new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
          new BackOff(Duration.ofMinutes(15), Duration.ofHours(24)),
          Duration.ofMinutes(10));

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-26T10:00:00Z"));
  private final List<SiteState> remembered = new ArrayList<>();
  private final SiteLane lane = laneThatRemembers(SiteState.unknown("quotes.example:443"));

  @BeforeEach
  void enter() throws InterruptedException {
    lane.enter(new IdleJob(), new Pace(PAUSE, false));
  }

  @Test
  void pausesBeforeEveryRequestAndTheFirst() throws InterruptedException {
    lane.awaitTurn();
    lane.answered();
    lane.awaitTurn();

    assertThat(clock.slept()).containsExactly(PAUSE, PAUSE);
  }

  @Test
  void waitsAsLongAsTheSiteSays() throws InterruptedException {
    lane.slowDown(Duration.ofSeconds(90), "answered 429");
    lane.awaitTurn();

    assertThat(clock.slept()).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void waitsAsLongAsTheSiteSaidAlsoAfterAKill() throws InterruptedException {
    lane.slowDown(Duration.ofSeconds(90), "answered 429");

    SiteLane again = laneThatRemembers(remembered.getLast());
    again.enter(new IdleJob(), new Pace(PAUSE, false));
    again.awaitTurn();

    assertThat(clock.slept()).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void waitsEverLongerWhenItIsThrottledWithoutAWord() throws InterruptedException {
    lane.slowDown(Duration.ZERO, "answered 429");
    lane.awaitTurn();
    lane.slowDown(Duration.ZERO, "answered 429");
    lane.awaitTurn();

    assertThat(clock.slept().get(0)).isBetween(PAUSE, PAUSE);
    assertThat(clock.slept().get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void stopsWhenTheSiteThrottlesAgainAndAgain() {
    lane.slowDown(Duration.ZERO, "answered 429");
    lane.slowDown(Duration.ZERO, "answered 429");

    assertThatThrownBy(() -> lane.slowDown(Duration.ZERO, "answered 429"))
        .isInstanceOfSatisfying(
            SiteClosedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.THROTTLED))
        .hasMessageContaining("answered 429");
  }

  @Test
  void stopsWhenTheSiteWantsMoreThanARunCanWait() {
    assertThatThrownBy(() -> lane.slowDown(Duration.ofHours(2), "answered 429"))
        .isInstanceOf(SiteClosedException.class)
        .hasMessageContaining("left alone until 2026-11-26T12:00:00Z");
  }

  @Test
  void backsOffAfterEachFailureAndStopsAfterTooManyInARow() throws InterruptedException {
    lane.failed("reset");
    lane.failed("reset");
    assertThatThrownBy(() -> lane.failed("reset"))
        .isInstanceOf(SiteClosedException.class)
        .hasMessageContaining("left alone until 2026-11-26T10:15:0");

    assertThat(clock.slept().get(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500));
    assertThat(clock.slept().get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    assertThatThrownBy(lane::awaitTurn).isInstanceOf(SiteClosedException.class);
  }

  @Test
  void forgetsFailuresWithAnAnswer() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      lane.failed("reset");
      lane.failed("reset");
      lane.answered();
    }

    lane.awaitTurn();
    assertThat(lane.state().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void asksNothingOfASiteThatRefusesUntilItsTimeThenOnce() throws InterruptedException {
    assertThat(lane.refused(Reason.BOT_WALL, "prove that you are human").reason())
        .isEqualTo(Reason.BOT_WALL);
    assertThatThrownBy(lane::awaitTurn).hasMessageContaining("prove that you are human");

    clock.pass(Duration.ofMinutes(15));
    lane.awaitTurn();
    assertThatThrownBy(() -> lane.failed("reset"))
        .hasMessageContaining("left alone until 2026-11-26T10:45:02Z");

    clock.pass(Duration.ofMinutes(30));
    lane.awaitTurn();
    lane.answered();
    lane.awaitTurn();
    assertThat(lane.state().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void remembersARefusalAfterAKill() {
    SiteClosedException refusal = lane.refused(Reason.THROTTLED, "Too many requests.");

    assertThatThrownBy(() -> laneThatRemembers(remembered.getLast()).requireOpen())
        .isInstanceOf(SiteClosedException.class)
        .hasMessage(refusal.getMessage());
  }

  @Test
  void opensForAnOperatorWhoKnowsBetter() throws InterruptedException {
    lane.refused(Reason.THROTTLED, "Too many requests.");

    lane.close();

    lane.awaitTurn();
    assertThat(remembered.getLast()).isEqualTo(SiteState.unknown(lane.site()));
  }

  @Test
  void letsTheNextInWhenTheFirstHasLeft() throws InterruptedException {
    Thread next =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    lane.enter(new IdleJob(), new Pace(PAUSE, false));
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(next.join(Duration.ofMillis(300))).isFalse();

    lane.leave();

    assertThat(next.join(Duration.ofSeconds(10))).isTrue();
  }

  private SiteLane laneThatRemembers(SiteState state) {
    return new SiteLane(state, PATIENCE, clock, remembered::add);
  }
}
