package io.bellwether.synthetic.live;

import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.EventType;
import io.bellwether.markets.draw.Draws;
import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Scheme;
import io.bellwether.markets.scheme.TradeHistory;
import io.bellwether.markets.scheme.Weeks;
import io.bellwether.synthetic.publication.EventNames;
import io.bellwether.synthetic.publication.Pace;
import io.bellwether.synthetic.publication.Publication;
import io.bellwether.synthetic.publication.PublishedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The events of one live mode: the investors of the portrait, then trades without end. Round after
 * round, each with a seed of its own, the scheme of purchases gives four weeks of trades in its
 * order; the schedule says when each of them happens. For one thread.
 */
final class LiveStream {

  private static final Weeks FOUR_WEEKS = new Weeks(2021, 1, 4);
  private static final long ROUNDS = 1004;
  private static final Duration KEEP_EVERY = Duration.ofSeconds(10);

  private final LiveRequest request;
  private final Assortment assortment;
  private final EventNames names;
  private final PublishedEvents found;
  private final LiveBookmark from;
  private final Publication publication;
  private final Schedule.Cursor moments;

  private Instant keptAt = Instant.now();

  LiveStream(
      LiveRequest request,
      Assortment assortment,
      EventNames names,
      PublishedEvents found,
      LiveBookmark from,
      Publication publication) {
    this.request = request;
    this.assortment = assortment;
    this.names = names;
    this.found = found;
    this.from = from;
    this.publication = publication;
    this.moments =
        new Schedule(request.seed(), request.tradesPerSecond(), from.start()).from(from.trades());
  }

  /**
   * Goes on until the publication throws.
   *
   * @param keep told from time to time how far the broker has everything
   */
  Object run(Consumer<LiveBookmark> keep) {
    if (!from.investorsDone()) {
      publishInvestors();
    }
    publication.phase("live", from.trades(), 0);
    long round = from.round();
    long beforeRound = from.tradesBeforeRound();
    while (true) {
      TradeHistory history = history(round, beforeRound);
      long thisRound = round;
      long before = beforeRound;
      history.forEach(
          (place, trade) -> {
            long position = before + place;
            if (position >= from.trades()) {
              publish(position, trade);
              keepIfDue(from.reached(position + 1, thisRound, before), keep);
            }
          });
      beforeRound += history.tradeCount();
      round++;
    }
  }

  /** The trades of one round, whose moments do not count. */
  private TradeHistory history(long round, long before) {
    Draws draws = Draws.at(request.seed(), ROUNDS, round);
    long seed = (long) draws.below(Integer.MAX_VALUE) << 31 | draws.below(Integer.MAX_VALUE);
    return new TradeHistory(
        new Scheme(seed, assortment, FOUR_WEEKS),
        request.investors(),
        place -> names.tradeId(before + place));
  }

  private void publishInvestors() {
    publication.phase("investors", 0, request.investors());
    Portrait portrait = new Portrait(request.seed(), from.start());
    for (int number = 1; number <= request.investors(); number++) {
      int position = number - 1;
      if (found.hasInvestor(position)) {
        publication.pass();
      } else {
        publication.offer(
            EventType.INVESTOR, names.event(position, portrait.investor(number)), true);
      }
    }
  }

  private void publish(long position, Trade trade) {
    Instant moment = moments.next();
    if (found.hasTrade(position)) {
      publication.pass();
      return;
    }
    Pace.until(moment, publication);
    Trade now =
        new Trade(
            trade.id(),
            trade.investorId(),
            trade.securityId(),
            trade.side(),
            trade.quantity(),
            trade.price(),
            moment,
            trade.channel());
    publication.offer(EventType.TRADE, names.event(position, now), true);
  }

  private void keepIfDue(LiveBookmark reached, Consumer<LiveBookmark> keep) {
    if (Duration.between(keptAt, Instant.now()).compareTo(KEEP_EVERY) > 0) {
      publication.complete();
      keep.accept(reached);
      keptAt = Instant.now();
    }
  }
}
