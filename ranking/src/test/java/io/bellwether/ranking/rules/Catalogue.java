package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Securities with their risk classes and buyers, by index. Of some nothing is known but the id.
 *
 * @param facts by id; an id without facts is absent
 * @param firstKnown by id; absent where that is not known
 */
record Catalogue(
    List<SecurityId> ids,
    Map<SecurityId, Security> facts,
    Map<SecurityId, Integer> riskClasses,
    Map<SecurityId, Integer> buyers,
    Map<SecurityId, Instant> firstKnown) {

  static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

  private static final String[] SECTORS = {"", "Energy", "Health", "Banks", "Retail"};
  private static final String[] ISSUERS = {"", "Acme Inc.", "ACME Corp", "Bolt SA", "Crane plc"};

  static Catalogue of(SecurityBuilder... builders) {
    List<SecurityId> ids = new ArrayList<>();
    Map<SecurityId, Security> facts = new HashMap<>();
    for (SecurityBuilder builder : builders) {
      Security security = builder.build();
      ids.add(security.id());
      facts.put(security.id(), security);
    }
    return new Catalogue(ids, facts, new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /** Small ranges everywhere, so that limits are met, and every fact missing at times. */
  static Catalogue random(SplittableRandom random, int count) {
    Catalogue catalogue = of();
    for (int at = 0; at < count; at++) {
      Security security = randomSecurity(random, at);
      catalogue.ids.add(security.id());
      catalogue.riskClasses.put(security.id(), random.nextInt(8));
      catalogue.buyers.put(security.id(), random.nextInt(6));
      if (random.nextInt(3) > 0) {
        catalogue.known(at, random.nextInt(-1, 12));
      }
      if (random.nextInt(12) > 0) {
        catalogue.facts.put(security.id(), security);
      }
    }
    return catalogue;
  }

  SecurityFacts toFacts() {
    return SecurityFacts.of(
        ids,
        facts::get,
        id -> riskClasses.getOrDefault(id, 0),
        id -> buyers.getOrDefault(id, 0),
        firstKnown::get,
        NOW);
  }

  /** The same, a security first known some days ago. */
  Catalogue known(int at, int daysAgo) {
    firstKnown.put(ids.get(at), NOW.minus(Duration.ofDays(daysAgo)));
    return this;
  }

  private static Security randomSecurity(SplittableRandom random, int at) {
    SecurityBuilder builder =
        SecurityBuilder.security("T" + at)
            .name(ISSUERS[random.nextInt(ISSUERS.length)])
            .sector(SECTORS[random.nextInt(SECTORS.length)])
            .currency(random.nextInt(4) == 0 ? "EUR" : "USD")
            .mic(new String[] {"XXXX", "XNYS", "XNAS"}[random.nextInt(3)]);
    if (random.nextInt(3) == 0) {
      builder.isin("US%06d%03d".formatted(random.nextInt(4), at));
    }
    if (random.nextInt(3) > 0) {
      builder.kind(InstrumentClass.values()[random.nextInt(3)]);
    }
    if (random.nextInt(3) > 0) {
      builder.indices(random.nextBoolean() ? "S&P 500" : "Dow, Jones");
    }
    randomFigure(random, builder, Figure.PRICE, 1, 50);
    randomFigure(random, builder, Figure.AVERAGE_VOLUME, 0, 50);
    randomFigure(random, builder, Figure.NET_INCOME, -3, 5);
    randomFigure(random, builder, Figure.EARNINGS_PER_SHARE, -3, 5);
    return builder.build();
  }

  private static void randomFigure(
      SplittableRandom random, SecurityBuilder builder, Figure figure, int least, int below) {
    if (random.nextInt(4) > 0) {
      builder.figure(figure, Integer.toString(random.nextInt(least, below)));
    }
  }
}
