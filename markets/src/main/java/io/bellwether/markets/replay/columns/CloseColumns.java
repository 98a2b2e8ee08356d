package io.bellwether.markets.replay.columns;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Closing prices by day, those of one day as they came. A position counts in this order, from 0.
 */
public final class CloseColumns {

  private final Numbered<SecurityId> securityIds = new Numbered<>();
  private final Numbered<String> currencyCodes = new Numbered<>();
  private final IntColumn securities = new IntColumn();
  private final IntColumn currencies = new IntColumn();
  private final LongColumn days = new LongColumn();
  private final DecimalColumn prices = new DecimalColumn();
  private int @Nullable [] order;

  public void add(SecurityId security, LocalDate day, Money price) {
    securities.add(securityIds.numberOf(security));
    currencies.add(currencyCodes.numberOf(price.currency()));
    days.add(day.toEpochDay());
    prices.add(price.amount());
    order = null;
  }

  public int count() {
    return securities.count();
  }

  public SecurityId security(int position) {
    return securityIds.at(securities.at(row(position)));
  }

  public LocalDate day(int position) {
    return LocalDate.ofEpochDay(days.at(row(position)));
  }

  public Money price(int position) {
    int row = row(position);
    return new Money(prices.at(row), currencyCodes.at(currencies.at(row)));
  }

  /** When the price is known: once its day is over. */
  public Instant knownAt(int position) {
    return day(position).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private int row(int position) {
    if (order == null) {
      order = RowOrder.of(count(), days::at);
    }
    return order[position];
  }
}
