package io.bellwether.features.clients;

import static io.bellwether.features.clients.Population.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.contracts.event.InstrumentClass;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClientFittingTest {

  private static final double EXACT = 1e-6;

  @Test
  void hasThirtyOneFeaturesOfWhichSectorsFillUp() {
    assertThat(varied(2, 2).fit().names())
        .hasSize(31)
        .startsWith("male", "age", "married", "education", "children", "riskProfile", "deposit")
        .contains("region.north", "occupation.RETIRED", "deals", "turnover", "instrument.BOND")
        .contains("sector.s0", "sector.s3", "riskBought", "holding", "recency")
        .doesNotContain("sector.s4")
        .endsWith("channel.web", "currency.USD", "currency.EUR");
    assertThat(varied(1, 1).fit().names())
        .hasSize(31)
        .contains("sector.s4", "sector.s6")
        .endsWith("riskBought", "holding", "recency");
  }

  @Test
  void everyFeatureHasTheMeanZeroAndReachesAtMostOne() {
    ClientFitting fitting = varied(2, 2);
    int features = fitting.fit().columns().size();
    int clients = fitting.rows().length / features;

    for (int feature = 0; feature < features; feature++) {
      double sum = 0;
      double least = 1;
      double greatest = -1;
      for (int client = 0; client < clients; client++) {
        float value = fitting.rows()[client * features + feature];
        sum += value;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
      String name = fitting.fit().names().get(feature);
      assertThat(sum).as(name).isCloseTo(0, within(1e-4));
      assertThat(greatest - least)
          .as(name)
          .isCloseTo(fitting.fit().reaches()[feature], within(EXACT))
          .isLessThanOrEqualTo(1 + EXACT);
    }
  }

  @Test
  void aFewExtremeClientsDoNotPressTheOthersTogether() {
    Population population = new Population();
    for (int age = 20; age < 120; age++) {
      population.client(person("c" + age, age, "north"));
    }
    population.security(InstrumentClass.STOCK, "s");
    for (int client = 0; client < 100; client++) {
      population.bought(client, 0, client == 99 ? 1e15 : 10 * (client + 1), 1);
    }

    ClientFitting fitting = population.fitted();

    assertThat(shown(fitting, "turnover", 49) - shown(fitting, "turnover", 0)).isGreaterThan(0.7);
    assertThat(shown(fitting, "turnover", 99)).isEqualTo(1, within(EXACT));
  }

  @Test
  void ordinalsKeepTheirSteps() {
    Population population = new Population();
    for (int age = 20; age < 24; age++) {
      population.client(person("c" + age, age, "north"));
    }

    ClientFitting fitting = population.fitted();

    assertThat(shown(fitting, "riskProfile", 0)).isEqualTo(0, within(EXACT));
    assertThat(shown(fitting, "riskProfile", 1)).isEqualTo(0.25, within(EXACT));
    assertThat(shown(fitting, "riskProfile", 2)).isEqualTo(0.5, within(EXACT));
    assertThat(shown(fitting, "riskProfile", 3)).isEqualTo(1, within(EXACT));
  }

  @Test
  void whatIsUnknownIsTheMeanButWhoNeverDealtDidSoLongestAgo() {
    ClientFitting fitting =
        new Population()
            .client(person("near", 30, "north"))
            .client(null)
            .client(person("far", 55, "south"))
            .security(InstrumentClass.STOCK, "one")
            .bought(0, 0, 10, 10)
            .bought(1, 0, 10, 1)
            .bought(1, 0, 10, 5)
            .fitted();

    for (String name : List.of("age", "deposit", "region.north", "occupation.RETIRED")) {
      assertThat(value(fitting, name, 1)).as(name).isZero();
    }
    assertThat(value(fitting, "sector.one", 2)).isZero();
    assertThat(value(fitting, "holding", 2)).isZero();
    assertThat(shown(fitting, "deals", 2)).isEqualTo(0, within(EXACT));
    assertThat(shown(fitting, "recency", 2)).isEqualTo(1, within(EXACT));
    assertThat(shown(fitting, "recency", 0)).isEqualTo(0, within(EXACT));
  }

  @Test
  void aFeatureInWhichAllAreAlikeTellsNobodyApartNorDoesItLater() {
    ClientFitting fitting =
        new Population()
            .client(person("one", 30, "north"))
            .client(person("two", 30, "north"))
            .fitted();

    assertThat(fitting.rows()).containsOnly(0);
    assertThat(fitting.fit().reaches()).containsOnly(0);
    float[] other = new float[fitting.fit().columns().size()];
    fitting.fit().rowInto(person("three", 50, "south"), null, 0, other, 0);
    assertThat(other).containsOnly(0);
  }

  @Test
  void nobodyIsFittedToo() {
    assertThat(new Population().fitted().rows()).isEmpty();
  }

  @Test
  void readsBackFromItsJsonAndMakesTheSameRows() {
    ClientFitting fitting = varied(2, 2);
    ClientFit read = ClientFit.fromJson(fitting.fit().toJson());
    int features = read.columns().size();

    assertThat(read.toJson()).isEqualTo(fitting.fit().toJson());
    for (int client = 0; client < 40; client++) {
      float[] row = new float[features];
      read.rowInto(profile(client), fitting.tallies(), client, row, 0);
      float[] fitted = new float[features];
      System.arraycopy(fitting.rows(), client * features, fitted, 0, features);
      assertThat(row).isEqualTo(fitted);
    }
  }

  /** As a service does that starts from a snapshot and reads the log on. */
  @Test
  void goingOnFromAStoredTallyGivesTheBitsOfOneFold() {
    Population population = variedPopulation(2, 2);
    ClientFitting whole = population.fitted();
    ClientFit fit = whole.fit();
    int features = fit.columns().size();
    List<TradedSecurity> traded = population.securities().stream().map(fit::traded).toList();

    for (int client = 0; client < 40; client++) {
      ClientTallies tally = fit.tallies(1);
      for (Population.Deal deal : population.deals()) {
        if (deal.client() == client) {
          // stored after every deal
          tally = fit.tally(tally.counts(), tally.amounts(), tally.moments());
          tally.add(
              0,
              fit.deal(
                  deal.bought(),
                  traded.get(deal.security()),
                  deal.terms(),
                  deal.value(),
                  deal.day() * Population.DAY));
        }
      }
      float[] row = new float[features];
      fit.rowInto(profile(client), tally, 0, row, 0);
      float[] fitted = new float[features];
      System.arraycopy(whole.rows(), client * features, fitted, 0, features);
      assertThat(row).isEqualTo(fitted);
    }
  }

  private static io.bellwether.contracts.event.Investor profile(int client) {
    List<String> regions = List.of("north", "south", "east", "west", "centre");
    return person("c" + client, 20 + client, regions.get(client % 5));
  }

  private static ClientFitting varied(int currencies, int channels) {
    return variedPopulation(currencies, channels).fitted();
  }

  private static Population variedPopulation(int currencies, int channels) {
    Population population = new Population();
    SplittableRandom random = new SplittableRandom(7);
    for (int client = 0; client < 40; client++) {
      population.client(profile(client));
    }
    for (int sector = 0; sector < 9; sector++) {
      population.security(InstrumentClass.values()[sector % 3], "s" + sector);
    }
    for (int deal = 0; deal < 400; deal++) {
      int client = random.nextInt(40);
      // the commonest sector is s0, the rarest s8
      int security = Math.min(random.nextInt(9), random.nextInt(9));
      population.deal(
          random.nextInt(4) > 0,
          client,
          security,
          random.nextDouble(1000),
          random.nextInt(500),
          deal % 3 == 0 && currencies > 1 ? "EUR" : "USD",
          deal % 5 == 0 && channels > 1 ? "branch" : "web");
    }
    return population;
  }

  private static float value(ClientFitting fitting, String name, int client) {
    int feature = fitting.fit().names().indexOf(name);
    assertThat(feature).as(name).isNotNegative();
    return fitting.rows()[client * fitting.fit().columns().size() + feature];
  }

  private static double shown(ClientFitting fitting, String name, int client) {
    int feature = fitting.fit().names().indexOf(name);
    return fitting.fit().columns().get(feature).shown(value(fitting, name, client));
  }

  @Test
  void theOrderOfTheClientsDoesNotMatterToTheFit() {
    Population forth = new Population().security(InstrumentClass.FUND, "s");
    Population back = new Population().security(InstrumentClass.FUND, "s");
    List<Integer> ages = new ArrayList<>(List.of(64, 32, 48, 20));
    for (int client = 0; client < 4; client++) {
      forth.client(person("c" + client, ages.get(client), "r" + client));
      back.client(person("c" + client, ages.get(3 - client), "r" + (3 - client)));
      forth.bought(client, 0, 64 << client, client);
      back.bought(client, 0, 64 << (3 - client), 3 - client);
    }

    assertThat(back.fitted().fit().names()).isEqualTo(forth.fitted().fit().names());
    assertThat(back.fitted().fit().reaches()).isEqualTo(forth.fitted().fit().reaches());
  }
}
