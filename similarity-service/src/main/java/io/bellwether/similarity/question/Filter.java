package io.bellwether.similarity.question;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.similarity.clients.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which clients may be an answer. What is empty lets all pass; of whom it is not known they are of
 * none that is asked for. Capital letters make no difference.
 */
public record Filter(
    Set<String> regions, Set<InvestorType> types, Set<String> segments, boolean withoutOptedOut)
    implements Predicate<Facts> {

  /** Everybody may. */
  public static final Filter OPEN = new Filter(Set.of(), Set.of(), Set.of(), false);

  private static final int MOST = 100;

  public Filter {
    regions = Set.copyOf(regions);
    types = Set.copyOf(types);
    segments = Set.copyOf(segments);
  }

  /** From names as they come in. */
  public static Filter of(
      List<String> regions, List<String> types, List<String> segments, boolean withoutOptedOut) {
    return new Filter(
        names("regions", regions),
        types.stream()
            .map(name -> Words.constant("types", name, InvestorType.class))
            .collect(Collectors.toSet()),
        names("segments", segments),
        withoutOptedOut);
  }

  private static Set<String> names(String field, List<String> names) {
    if (names.size() > MOST) {
      throw new InvalidValueException(field, names.size() + " names", "at most 100 names");
    }
    return names.stream().map(Filter::folded).collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  public boolean isOpen() {
    return equals(OPEN);
  }

  @Override
  public boolean test(Facts facts) {
    return (regions.isEmpty() || regions.contains(folded(facts.region())))
        && (types.isEmpty() || (facts.type() != null && types.contains(facts.type())))
        && (segments.isEmpty() || segments.contains(folded(facts.segment())))
        && !(withoutOptedOut && facts.optedOutOfOffers());
  }
}
