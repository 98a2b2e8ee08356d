package io.bellwether.features.clients;

import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clients, securities and deals, put together step by step. */
final class Population {

  static final long DAY = 86_400;

  private static final Mic MARKET = new Mic("XNAS");
  private static final Instant SEEN = Instant.parse("2026-01-05T10:00:00Z");

  private final List<@Nullable Investor> profiles = new ArrayList<>();
  private final List<Security> securities = new ArrayList<>();
  private final List<Deal> deals = new ArrayList<>();

  /** One deal by the places of its client and its security. */
  record Deal(boolean bought, int client, int security, double value, long day, DealTerms terms) {}

  static Investor person(String id, int age, String region) {
    return new Investor(
        new InvestorId(id),
        age % 2 == 0 ? Sex.MALE : Sex.FEMALE,
        age,
        age % 3 == 0 ? MaritalStatus.MARRIED : MaritalStatus.SINGLE,
        null,
        age % 5 == 0,
        RiskProfile.values()[age % 4],
        region,
        Occupation.values()[age % 5],
        Money.of(String.valueOf(1000 * age), "USD"),
        SEEN);
  }

  Population client(@Nullable Investor profile) {
    profiles.add(profile);
    return this;
  }

  Population security(InstrumentClass instrument, String sector) {
    String ticker = "S" + securities.size();
    securities.add(
        new Security(
            SecurityId.of(MARKET, ticker),
            ticker,
            null,
            MARKET,
            "",
            instrument,
            sector,
            "",
            "",
            List.of(),
            "USD",
            Map.of(),
            SEEN,
            new Provenance("test", "/test", SEEN, null)));
    return this;
  }

  Population bought(int client, int security, double value, long day) {
    return deal(true, client, security, value, day, "USD", "web");
  }

  Population sold(int client, int security, double value, long day) {
    return deal(false, client, security, value, day, "USD", "web");
  }

  Population deal(
      boolean bought,
      int client,
      int security,
      double value,
      long day,
      String currency,
      String channel) {
    deals.add(new Deal(bought, client, security, value, day, new DealTerms(currency, channel)));
    return this;
  }

  List<Deal> deals() {
    return deals;
  }

  List<Security> securities() {
    return securities;
  }

  ClientFitting fitted() {
    return ClientFitting.of(profiles, securities, side(true), side(false));
  }

  private DealColumns side(boolean bought) {
    List<Deal> side = deals.stream().filter(deal -> deal.bought() == bought).toList();
    List<DealTerms> terms = side.stream().map(Deal::terms).distinct().toList();
    float[] quantities = new float[side.size()];
    short[] made = new short[side.size()];
    for (int at = 0; at < made.length; at++) {
      quantities[at] = 1;
      made[at] = (short) terms.indexOf(side.get(at).terms());
    }
    return new DealColumns(
        side.stream().mapToInt(Deal::client).toArray(),
        side.stream().mapToInt(Deal::security).toArray(),
        side.stream().mapToLong(deal -> deal.day() * DAY).toArray(),
        side.stream().mapToDouble(Deal::value).toArray(),
        quantities,
        made,
        terms);
  }
}
