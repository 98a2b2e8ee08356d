package io.bellwether.features;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Securities and investors for tests. */
final class Known {

  static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

  private static final Mic MARKET = new Mic("XNAS");
  private static final List<String> SECTORS =
      List.of("", "Technology", "Energy", "Energy", "Healthcare", "Healthcare", "Healthcare");

  private Known() {}

  static Map<Figure, BigDecimal> figures(Object... figuresAndValues) {
    Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
    for (int at = 0; at < figuresAndValues.length; at += 2) {
      figures.put(
          (Figure) figuresAndValues[at], new BigDecimal(figuresAndValues[at + 1].toString()));
    }
    return figures;
  }

  static Security security(
      String ticker,
      String sector,
      @Nullable InstrumentClass instrumentClass,
      Map<Figure, BigDecimal> figures) {
    return security(ticker, sector, instrumentClass, figures, NOON);
  }

  static Security security(
      String ticker,
      String sector,
      @Nullable InstrumentClass instrumentClass,
      Map<Figure, BigDecimal> figures,
      Instant asOf) {
    return new Security(
        SecurityId.of(MARKET, ticker),
        ticker,
        null,
        MARKET,
        ticker,
        instrumentClass,
        sector,
        sector.isEmpty() ? "" : sector + " services",
        "USA",
        sector.equals("Energy") ? List.of("S&P 500", "DJIA") : List.of(),
        "USD",
        figures,
        asOf,
        new Provenance("test", "", asOf, null));
  }

  /** Securities that know about half of their figures. */
  static List<Security> securities(int count, long seed) {
    Random random = new Random(seed);
    List<Security> securities = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
      for (Figure figure : Figure.values()) {
        if (random.nextBoolean() && figure != Figure.LOW_52_WEEKS) {
          double value = StrictMath.exp(2 * random.nextGaussian());
          double bounded =
              switch (figure.unit()) {
                case INDEX -> 1 + 4 * random.nextDouble();
                default -> Math.min(90, value);
              };
          figures.put(figure, BigDecimal.valueOf(Math.round(1e6 * bounded), 6));
        }
      }
      securities.add(
          security(
              "T" + at,
              SECTORS.get(random.nextInt(SECTORS.size())),
              random.nextInt(4) == 0 ? null : InstrumentClass.values()[random.nextInt(3)],
              figures));
    }
    return securities;
  }

  static Investor investor(
      String id,
      @Nullable Integer age,
      @Nullable RiskProfile riskProfile,
      @Nullable Money deposit,
      @Nullable Capacity capacity,
      Set<InvestorAttribute> predicted) {
    return new Investor(
        new InvestorId(id),
        Sex.FEMALE,
        age,
        MaritalStatus.MARRIED,
        Education.HIGHER,
        true,
        riskProfile,
        "North",
        Occupation.OWN_BUSINESS,
        deposit,
        NOON,
        capacity,
        predicted);
  }

  /** Investors of whom some things are not known. */
  static List<Investor> investors(int count, long seed) {
    Random random = new Random(seed);
    List<Investor> investors = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      RiskProfile riskProfile = any(random, RiskProfile.values());
      investors.add(
          new Investor(
              new InvestorId("I" + at),
              any(random, Sex.values()),
              random.nextInt(3) == 0 ? null : 20 + random.nextInt(60),
              any(random, MaritalStatus.values()),
              any(random, Education.values()),
              random.nextInt(3) == 0 ? null : random.nextBoolean(),
              riskProfile,
              random.nextInt(3) == 0 ? "" : "region " + random.nextInt(9),
              any(random, Occupation.values()),
              random.nextBoolean() ? null : Money.of("" + random.nextInt(1_000_000), "USD"),
              NOON,
              random.nextBoolean() ? null : new Capacity(Money.of("1000", "USD"), null),
              riskProfile != null && random.nextBoolean()
                  ? EnumSet.of(InvestorAttribute.RISK_PROFILE)
                  : Set.of()));
    }
    return investors;
  }

  private static <T> @Nullable T any(Random random, T[] values) {
    return random.nextInt(4) == 0 ? null : values[random.nextInt(values.length)];
  }
}
