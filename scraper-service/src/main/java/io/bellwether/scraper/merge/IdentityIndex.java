package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.SecurityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells which of the known securities a reading is of. Nothing is guessed. For one thread. */
public final class IdentityIndex {

  /** Which security a reading is of. */
  public sealed interface Match {

    /** One that is known. */
    record Known(SecurityId id) implements Match {}

    /** One that was not known. */
    record Unknown() implements Match {}

    /** Nobody can tell. */
    record Ambiguous(List<SecurityId> candidates, String reason) implements Match {}
  }

  /** Whether a reading is of a known security. */
  private enum Evidence {
    YES,
    MAYBE,
    NO
  }

  private final Map<SecurityId, Identity> byId = new HashMap<>();
  private final Map<Isin, SecurityId> byIsin = new HashMap<>();
  private final Map<String, Set<SecurityId>> byTicker = new HashMap<>();

  public IdentityIndex(Collection<Identity> known) {
    known.forEach(this::put);
  }

  /** After a security was published. */
  public void put(Identity identity) {
    Identity before = byId.put(identity.id(), identity);
    if (before != null && !before.ticker().equals(identity.ticker())) {
      byTicker.getOrDefault(before.ticker(), new LinkedHashSet<>()).remove(identity.id());
    }
    Isin isin = identity.isin();
    if (isin != null) {
      byIsin.put(isin, identity.id());
    }
    if (!identity.ticker().isEmpty()) {
      byTicker
          .computeIfAbsent(identity.ticker(), ignored -> new LinkedHashSet<>())
          .add(identity.id());
    }
  }

  public Match find(Security reading) {
    Identity read = Identity.of(reading);
    Isin isin = read.isin();
    SecurityId named = isin == null ? null : byIsin.get(isin);
    if (named != null) {
      return new Match.Known(named);
    }
    List<SecurityId> certain = new ArrayList<>();
    List<SecurityId> possible = new ArrayList<>();
    for (SecurityId id : byTicker.getOrDefault(read.ticker(), Set.of())) {
      switch (evidence(read, Objects.requireNonNull(byId.get(id), "put with its ticker"))) {
        case YES -> certain.add(id);
        case MAYBE -> possible.add(id);
        case NO -> {}
      }
    }
    if (certain.size() == 1) {
      return new Match.Known(certain.getFirst());
    }
    if (certain.isEmpty() && possible.isEmpty()) {
      return nameless(read);
    }
    List<SecurityId> candidates = certain.isEmpty() ? possible : certain;
    return new Match.Ambiguous(
        candidates,
        "may be %s, by its ticker %s, and nothing tells %s"
            .formatted(
                String.join(" or ", candidates.stream().map(SecurityId::value).toList()),
                read.ticker(),
                candidates.size() == 1 ? "whether it is" : "which"));
  }

  /** The name that it would get may be that of a security which is called otherwise by now. */
  private Match nameless(Identity read) {
    return byId.containsKey(read.id())
        ? new Match.Ambiguous(
            List.of(read.id()),
            "would be named %s, which is the name of another security".formatted(read.id()))
        : new Match.Unknown();
  }

  private static Evidence evidence(Identity read, Identity known) {
    if (read.isin() != null && known.isin() != null) {
      return Evidence.NO;
    }
    if (read.isin() == null && read.id().equals(known.id())) {
      return Evidence.YES;
    }
    Names.Verdict names = Names.compare(read.name(), known.name());
    if (read.market() != null && known.market() != null) {
      return !read.market().equals(known.market())
          ? Evidence.NO
          : names == Names.Verdict.AGREE
                  || (names == Names.Verdict.UNKNOWN && tickersAreOfTheMarket(read, known))
              ? Evidence.YES
              : Evidence.MAYBE;
    }
    return switch (names) {
      case AGREE -> Evidence.YES;
      case DISAGREE -> Evidence.NO;
      case UNKNOWN -> sameList(read, known) ? Evidence.YES : Evidence.MAYBE;
    };
  }

  /** What a bank calls short names need not be tickers. */
  private static boolean tickersAreOfTheMarket(Identity read, Identity known) {
    return !read.isToldBy(Source.Kind.BANK) && !known.isToldBy(Source.Kind.BANK);
  }

  /**
   * Screeners list the markets of one country, where a ticker is one security: two of their
   * readings with one ticker are of the same, and so is an exchange's ISIN of that country.
   */
  private static boolean sameList(Identity read, Identity known) {
    boolean screeners = read.isToldBy(Source.Kind.SCREENER) && known.isToldBy(Source.Kind.SCREENER);
    Isin isin = read.isin() != null ? read.isin() : known.isin();
    boolean screenerAndExchange =
        isin != null
            && isin.value().startsWith("US")
            && (read.isToldBy(Source.Kind.SCREENER) || known.isToldBy(Source.Kind.SCREENER))
            && tickersAreOfTheMarket(read, known);
    return screeners || screenerAndExchange;
  }
}
