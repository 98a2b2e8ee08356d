package io.bellwether.synthetic.generation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.InvalidValueException;
import io.bellwether.markets.causal.MarketPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to generate, as a caller writes it: every part may be left out, and a part that belongs to
 * another source is refused.
 *
 * @param source {@code portrait}, {@code market} or {@code clients}; the portrait when left out
 * @param investors 1 to 1,000,000, of a portrait or a market
 * @param seed of all randomness
 * @param fromWeek of a portrait: first week of ISO 8601, 1 to 52
 * @param toWeek of a portrait: last week, included; the weeks make whole blocks of four
 * @param year of a portrait's weeks
 * @param monday of a market: its first day
 * @param weeks of a market, 1 to 520
 * @param ordersAWeek of a market: orders to buy that an investor gives a week, on average
 * @param securities of a market: how many to make up, 30 to 100,000; left out, those of the log
 * @param strengths of a market: how strongly each cause acts, by name
 * @param folder of recorded clients and assets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GenerationRequest(
    @Nullable String source,
    @Nullable Integer investors,
    @Nullable Long seed,
    @Nullable Integer fromWeek,
    @Nullable Integer toWeek,
    @Nullable Integer year,
    @Nullable LocalDate monday,
    @Nullable Integer weeks,
    @Nullable Double ordersAWeek,
    @Nullable Integer securities,
    @Nullable Map<String, Double> strengths,
    @Nullable String folder) {

  public static final GenerationRequest EMPTY =
      new GenerationRequest(null, null, null, null, null, null, null, null, null, null, null, null);

  private static final Set<String> OF_PORTRAIT =
      Set.of("investors", "seed", "fromWeek", "toWeek", "year");
  private static final Set<String> OF_MARKET =
      Set.of("investors", "seed", "monday", "weeks", "ordersAWeek", "securities", "strengths");
  private static final Set<String> OF_CLIENTS =
      Set.of("seed", "monday", "weeks", "ordersAWeek", "strengths", "folder");

  /** The same with the defaults put in; throws when a part is out of its bounds or foreign. */
  GenerationRequest complete() {
    String name = source == null ? "portrait" : source;
    GenerationRequest complete =
        switch (name) {
          case "portrait" -> only(OF_PORTRAIT, name).withPortrait();
          case "market" ->
              only(OF_MARKET, name).withMarket(name, or(investors, 25_000), securities, null);
          case "clients" -> only(OF_CLIENTS, name).withMarket(name, null, null, named(folder));
          default -> throw unknown(name);
        };
    complete.plan();
    return complete;
  }

  /** What it asks for, validated. The defaults are put in. */
  GenerationPlan plan() {
    String name = source == null ? "portrait" : source;
    return switch (name) {
      case "portrait" ->
          new GenerationPlan.Portrait(
              or(investors, 0), or(seed, 0L), or(year, 0), or(fromWeek, 0), or(toWeek, 0));
      case "market" -> new GenerationPlan.Market(market(or(investors, 0)), securities);
      case "clients" -> new GenerationPlan.Clients(market(1), named(folder));
      default -> throw unknown(name);
    };
  }

  private MarketPlan market(int investorCount) {
    return GenerationPlan.market(
        investorCount,
        or(monday, LocalDate.MIN),
        or(weeks, 0),
        or(ordersAWeek, 0.0),
        or(seed, 0L),
        or(strengths, Map.of()));
  }

  /** Without a name, as those were kept that were asked for before there were other sources. */
  private GenerationRequest withPortrait() {
    return new GenerationRequest(
        null,
        or(investors, 25_000),
        or(seed, 42L),
        or(fromWeek, 28),
        or(toWeek, 51),
        or(year, 2021),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private GenerationRequest withMarket(
      String name,
      @Nullable Integer marketInvestors,
      @Nullable Integer marketSecurities,
      @Nullable String clients) {
    return new GenerationRequest(
        name,
        marketInvestors,
        or(seed, 42L),
        null,
        null,
        null,
        or(monday, LocalDate.of(2021, 7, 12)),
        or(weeks, 24),
        or(ordersAWeek, 1.0),
        marketSecurities,
        or(strengths, Map.of()),
        clients);
  }

  private GenerationRequest only(Set<String> own, String name) {
    for (Entry<String, Object> field : given().entrySet()) {
      if (!own.contains(field.getKey())) {
        throw new InvalidValueException(
            field.getKey(),
            field.getValue(),
            "left out, for the source %s has no such field".formatted(name));
      }
    }
    return this;
  }

  private Map<String, Object> given() {
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "investors", investors);
    put(given, "seed", seed);
    put(given, "fromWeek", fromWeek);
    put(given, "toWeek", toWeek);
    put(given, "year", year);
    put(given, "monday", monday);
    put(given, "weeks", weeks);
    put(given, "ordersAWeek", ordersAWeek);
    put(given, "securities", securities);
    put(given, "strengths", strengths);
    put(given, "folder", folder);
    return given;
  }

  private static void put(Map<String, Object> given, String field, @Nullable Object value) {
    if (value != null) {
      given.put(field, value);
    }
  }

  private static String named(@Nullable String folder) {
    if (folder == null || folder.isEmpty()) {
      throw new InvalidValueException("folder", folder, "a folder of recorded clients");
    }
    return folder;
  }

  private static <T> T or(@Nullable T value, T standard) {
    return value == null ? standard : value;
  }

  private static InvalidValueException unknown(String name) {
    return new InvalidValueException("source", name, "one of portrait, market, clients");
  }
}
