package io.bellwether.recommender.ranking;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.recommender.reason.Language;
import io.bellwether.serving.Limit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one can ask of the recommender, the same over every channel.
 *
 * @param investors one, or a group that one list is for
 * @param minScore the least score to be shown, in the unit of the answer's scores; null for any
 * @param why whether to give reasons
 * @param seed asks for what is like this security; null to be asked by what was bought
 * @param asOf id of the snapshot to answer from; null for the one in service
 */
public record Query(
    List<InvestorId> investors,
    Limit limit,
    Filter filter,
    @Nullable Float minScore,
    boolean why,
    Language language,
    @Nullable SecurityId seed,
    @Nullable String asOf) {

  /** Most members of a group. */
  public static final int MOST_INVESTORS = 20;

  /** Longest id of a snapshot. */
  public static final int LONGEST_ID = 200;

  /**
   * @throws InvalidValueException naming the field, the value and the bound
   */
  public Query {
    investors = List.copyOf(investors);
    if (investors.isEmpty() || investors.size() > MOST_INVESTORS) {
      throw new InvalidValueException(
          "investors", investors.size() + " ids", "1 to " + MOST_INVESTORS);
    }
    if (investors.size() > 1 && new HashSet<>(investors).size() < investors.size()) {
      throw new InvalidValueException("investors", shown(investors), "distinct");
    }
    if (minScore != null && !Float.isFinite(minScore)) {
      throw new InvalidValueException("minScore", minScore, "finite");
    }
    if (asOf != null && (asOf.isBlank() || asOf.length() > LONGEST_ID)) {
      throw new InvalidValueException("asOf", asOf, "1 to 200 characters, not all blank");
    }
  }

  /** One client, in English, with all else as it is when nothing is said. */
  public static Query of(InvestorId investor, Limit limit) {
    return new Query(
        List.of(investor), limit, Filter.OPEN, null, true, Language.ENGLISH, null, null);
  }

  /** The same question for another investor. */
  public Query of(InvestorId investor) {
    return new Query(List.of(investor), limit, filter, minScore, why, language, seed, asOf);
  }

  /** A seed as text. */
  public static SecurityId seed(String text) {
    return Filter.securityId("seed", text);
  }

  /** Whether one list is for several clients. */
  public boolean isForGroup() {
    return investors.size() > 1;
  }

  /**
   * What was asked beside the investors, by name and in one form; what was not said is left out.
   */
  public SortedMap<String, String> asked() {
    SortedMap<String, String> asked = new TreeMap<>();
    asked.put("limit", String.valueOf(limit.value()));
    put(asked, "universe", filter.universe());
    put(asked, "exclude", filter.exclude());
    put(asked, "sectors", filter.sectors());
    put(asked, "instruments", filter.instruments());
    if (minScore != null) {
      asked.put("minScore", minScore.toString());
    }
    if (!why) {
      asked.put("why", "false");
    }
    if (language != Language.ENGLISH) {
      asked.put("language", language.tag());
    }
    if (seed != null) {
      asked.put("seed", seed.value());
    }
    if (asOf != null) {
      asked.put("asOf", asOf);
    }
    return asked;
  }

  private static void put(SortedMap<String, String> asked, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      asked.put(
          name, values.stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
    }
  }

  private static String shown(List<InvestorId> investors) {
    return investors.stream().map(InvestorId::value).collect(Collectors.joining(","));
  }
}
