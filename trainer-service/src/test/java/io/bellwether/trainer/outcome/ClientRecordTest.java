package io.bellwether.trainer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.event.TradeCancelled;
import io.bellwether.trainer.outcome.Contribution.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClientRecordTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(7);
  private static final Judging JUDGING = new Judging(WINDOW, Duration.ofDays(400));
  private static final Group GROUP = new Group(LocalDate.parse("2026-03-02"), "snapshot-1", "", "");

  private final ClientRecord client = new ClientRecord("client");

  @Test
  void countsWhatWasBoughtOfTheFirstFiveAfterTheAnswerAndWithinTheWindow() {
    tell(
        Told.answer(
            "a-1", "client", NOON, "XNYS:A", "XNYS:B", "XNYS:C", "XNYS:D", "XNYS:E", "XNYS:F"),
        Told.purchase("before", "client", "XNYS:A", NOON),
        Told.purchase("first", "client", "XNYS:B", NOON.plusMillis(1)),
        Told.purchase("again", "client", "XNYS:B", NOON.plusSeconds(60)),
        Told.purchase("last", "client", "XNYS:C", NOON.plus(WINDOW)),
        Told.purchase("late", "client", "XNYS:D", NOON.plus(WINDOW).plusMillis(1)),
        Told.trade("sale", "client", "XNYS:E", Side.SELL, NOON.plusSeconds(60), null),
        Told.purchase("sixth", "client", "XNYS:F", NOON.plusSeconds(60)),
        Told.purchase("other", "client", "XNYS:Z", NOON.plusSeconds(60)));

    assertThat(client.contributions(WINDOW)).containsExactly(new Contribution(GROUP, 5, 2, 0, 0));
  }

  @Test
  void aCancelledTradeDoesNotCountWhicheverIsReadFirst() {
    tell(
        Told.answer("a-1", "client", NOON, "XNYS:A", "XNYS:B", "XNYS:C"),
        Told.purchase("t-1", "client", "XNYS:A", NOON.plusSeconds(1)),
        Told.cancelled("t-1", "client", NOON.plusSeconds(2)),
        Told.cancelled("t-2", "client", NOON.plusSeconds(2)),
        Told.purchase("t-2", "client", "XNYS:B", NOON.plusSeconds(1)),
        Told.purchase("t-3", "client", "XNYS:C", NOON.plusSeconds(1)));
    assertThat(client.contributions(WINDOW)).containsExactly(new Contribution(GROUP, 3, 1, 0, 0));

    tell(Told.trade("t-4", "client", "XNYS:C", Side.SELL, NOON.plusSeconds(1), "t-3"));
    assertThat(client.contributions(WINDOW)).containsExactly(new Contribution(GROUP, 3, 0, 0, 0));

    tell(Told.purchase("t-3", "client", "XNYS:C", NOON.plusSeconds(1)));
    assertThat(client.contributions(WINDOW)).containsExactly(new Contribution(GROUP, 3, 0, 0, 0));
  }

  @Test
  void judgesTheFirstAnswerOfADayAndTakesWhatIsSaidOfAnyOfIt() {
    tell(
        Told.answer("a-2", "client", NOON.plusSeconds(60), "XNYS:B"),
        Told.answer("a-1", "client", NOON, "XNYS:A", "XNYS:B"),
        Told.answer("b-1", "client", NOON.plus(Duration.ofDays(1)), "XNYS:A"),
        Told.said("f-1", "a-2", "client", FeedbackKind.SHOWN, NOON.plusSeconds(70)),
        Told.said("f-2", "a-2", "client", FeedbackKind.ACCEPTED, NOON.plusSeconds(80)),
        Told.said("f-3", "unknown", "client", FeedbackKind.ACCEPTED, NOON.plusSeconds(80)));

    assertThat(client.contributions(WINDOW))
        .containsExactly(
            new Contribution(GROUP, 2, 0, 1, 1),
            new Contribution(
                new Group(LocalDate.parse("2026-03-03"), "snapshot-1", "", ""), 1, 0, 0, 0));
  }

  @Test
  void isTheSameHoweverOftenAndInWhateverOrderItIsTold() {
    List<DomainEvent> events =
        List.of(
            Told.answer("a-1", "client", NOON, "XNYS:A", "XNYS:B"),
            Told.answer("a-2", "client", NOON.plusSeconds(60), "XNYS:C"),
            Told.purchase("t-1", "client", "XNYS:A", NOON.plusSeconds(1)),
            Told.purchase("t-2", "client", "XNYS:B", NOON.plusSeconds(1)),
            Told.cancelled("t-2", "client", NOON.plusSeconds(2)),
            Told.said("f-1", "a-2", "client", FeedbackKind.OPENED, NOON.plusSeconds(70)));
    for (int seed = 0; seed < 50; seed++) {
      List<DomainEvent> shuffled = new ArrayList<>(events);
      shuffled.addAll(events);
      Collections.shuffle(shuffled, new Random(seed));
      ClientRecord told = new ClientRecord("client");
      shuffled.forEach(event -> tell(told, event));

      assertThat(told.contributions(WINDOW))
          .as("seed %d", seed)
          .containsExactly(new Contribution(GROUP, 2, 1, 1, 0));
      assertThat(ClientDocument.client(ClientDocument.of(told)).contributions(WINDOW))
          .isEqualTo(told.contributions(WINDOW));
    }
  }

  @Test
  void passesOverAnswersOfABatchAndNamesNoSnapshotThatDidNotOrder() {
    AnswerGiven sample = Told.inArm("a-1", "client", NOON, "e", "popular", "XNYS:A");
    AnswerGiven batch = with(sample, "batch");
    tell(batch);
    assertThat(client.contributions(WINDOW)).isEmpty();

    AnswerGiven byPolicy = with(sample, "rest");
    tell(byPolicy);
    assertThat(client.contributions(WINDOW))
        .singleElement()
        .extracting(Contribution::group)
        .isEqualTo(new Group(GROUP.day(), "", "e", "popular"));
  }

  @Test
  void keepsTradesAsLongAsTheyJudgeAnAnswerOrMay() {
    tell(
        Told.answer("a-1", "client", NOON, "XNYS:A"),
        Told.purchase("judges", "client", "XNYS:A", NOON.plusSeconds(1)),
        Told.purchase("may", "client", "XNYS:B", NOON.plus(Duration.ofDays(90))),
        Told.purchase("nothing", "client", "XNYS:C", NOON.plus(Duration.ofDays(10))),
        Told.said("f-1", "a-1", "client", FeedbackKind.SHOWN, NOON));

    client.prune(JUDGING, NOON.plus(Duration.ofDays(100)));
    assertThat(client.purchases()).containsOnlyKeys("judges", "may");
    assertThat(client.contributions(WINDOW)).containsExactly(new Contribution(GROUP, 1, 1, 1, 0));

    client.prune(JUDGING, NOON.plus(Duration.ofDays(401)));
    assertThat(client.isEmpty()).isTrue();
  }

  private void tell(DomainEvent... events) {
    List.of(events).forEach(event -> tell(client, event));
  }

  private static AnswerGiven with(AnswerGiven answer, String channel) {
    return new AnswerGiven(
        answer.recommendationId(),
        answer.investorId(),
        answer.askedBy(),
        channel,
        new TreeMap<>(Map.of("policy", "popularity")),
        answer.snapshotId(),
        answer.model(),
        answer.rulesId(),
        answer.offsets(),
        answer.outcome(),
        answer.items(),
        answer.dropped(),
        answer.experiment(),
        answer.arm(),
        answer.answeredAt());
  }

  private static void tell(ClientRecord told, DomainEvent event) {
    switch (event) {
      case AnswerGiven answer -> told.answer(answer);
      case Feedback said -> told.said(said);
      case Trade trade -> told.trade(trade);
      case TradeCancelled cancelled -> told.cancel(cancelled);
      default -> throw new IllegalArgumentException(event.toString());
    }
  }
}
