package io.bellwether.markets.export.table;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.time.LocalDate;

/** A closing price of one day. */
public record Close(SecurityId security, LocalDate day, Money price) {}
