package io.bellwether.markets.feed;

import io.bellwether.markets.portrait.Portrait;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.markets.scheme.Scheme;
import io.bellwether.markets.scheme.TradeHistory;
import io.bellwether.markets.scheme.Weeks;
import java.util.List;
import java.util.function.IntFunction;

/** Investors by the published portrait and their trades by the published scheme. */
public final class PortraitFeed implements Feed {

  private final int investorCount;
  private final Portrait portrait;
  private final TradeHistory history;

  /**
   * @param investorCount 1 to {@link TradeHistory#MOST_INVESTORS}
   * @param idOfTrade gives a trade's id for its position
   */
  public PortraitFeed(
      Assortment assortment,
      Weeks weeks,
      int investorCount,
      long seed,
      IntFunction<String> idOfTrade) {
    this.investorCount = investorCount;
    this.portrait = new Portrait(seed, weeks.eve());
    this.history = new TradeHistory(new Scheme(seed, assortment, weeks), investorCount, idOfTrade);
  }

  @Override
  public String name() {
    return "portrait";
  }

  @Override
  public Counts counts() {
    return new Counts(0, investorCount, history.tradeCount(), true);
  }

  @Override
  public List<String> notes() {
    return List.of("the trades follow the scheme alone and carry no taste");
  }

  @Override
  public void read(Reader reader) {
    for (int number = 1; number <= investorCount; number++) {
      reader.investor(number - 1, portrait.investor(number));
    }
    history.forEach(reader::trade);
  }
}
