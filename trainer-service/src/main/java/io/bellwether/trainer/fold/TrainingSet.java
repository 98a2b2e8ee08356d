package io.bellwether.trainer.fold;

import io.bellwether.algorithms.evaluation.Interactions;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.clients.DealColumns;
import io.bellwether.features.clients.DealTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The log at an offset vector, in dense columns: investors and securities ascending by id, a
 * purchase as a pair of their indices. Built from the same entries it is the same, in whatever
 * order the partitions were read.
 *
 * <p>An investor whose profile has not come in yet is there with what they bought; an erased one is
 * not. A trade of a security that nobody described is left out and counted. A trade that was
 * cancelled or corrected is counted, and for all else it was never there.
 */
public final class TrainingSet {

  private final List<Security> securities;
  private final List<String> investorIds;
  private final Map<String, Investor> profiles;
  private final KnownFacts facts;
  private final Interactions purchases;
  private final double[] values;
  private final DealColumns purchaseDeals;
  private final DealColumns sales;
  private final TradeCounts counts;

  private TrainingSet(
      List<Security> securities,
      List<String> investorIds,
      Map<String, Investor> profiles,
      KnownFacts facts,
      DealsOfASide purchases,
      DealsOfASide sales,
      TradeCounts counts) {
    this.securities = securities;
    this.investorIds = investorIds;
    this.profiles = profiles;
    this.facts = facts;
    this.purchases = purchases.interactions();
    this.values = purchases.values();
    this.purchaseDeals = purchases.columns();
    this.sales = sales.columns();
    this.counts = counts;
  }

  /**
   * How the trades of the log went into the set.
   *
   * @param counted distinct trades of known securities by investors who are not erased
   * @param repeated events whose trade id had been seen
   * @param cancelled distinct trades that were cancelled; these are none of the below
   * @param corrected distinct trades in whose place another stands; these are none of the below
   * @param unknownSecurity distinct trades of securities that nobody described
   * @param erasedInvestor distinct trades of erased investors
   */
  public record TradeCounts(
      long counted,
      long repeated,
      long cancelled,
      long corrected,
      long unknownSecurity,
      long erasedInvestor) {}

  static TrainingSet of(
      Map<String, Security> described,
      Map<String, Optional<Investor>> investors,
      KnownFacts facts,
      TradeColumns trades,
      List<String> investorOfNumber,
      List<String> securityOfNumber,
      List<DealTerms> terms,
      long repeated) {
    List<Security> securities = List.copyOf(new TreeMap<>(described).values());
    TreeSet<String> present = new TreeSet<>(investors.keySet());
    for (int row = 0; row < trades.size(); row++) {
      if (trades.counts(row)) {
        present.add(investorOfNumber.get(trades.investor(row)));
      }
    }
    present.removeIf(id -> erased(investors.get(id)));
    List<String> investorIds = List.copyOf(present);
    Map<String, Investor> profiles = new HashMap<>();
    investors.forEach((id, known) -> known.ifPresent(profile -> profiles.put(id, profile)));

    int[] investorIndex = indices(investorOfNumber, investorIds);
    int[] securityIndex =
        indices(securityOfNumber, securities.stream().map(s -> s.id().value()).toList());
    TradeCounts counts = counts(trades, investorIndex, securityIndex, repeated);
    DealsOfASide purchases = DealsOfASide.of(trades, true, investorIndex, securityIndex, terms);
    DealsOfASide sales = DealsOfASide.of(trades, false, investorIndex, securityIndex, terms);
    return new TrainingSet(securities, investorIds, profiles, facts, purchases, sales, counts);
  }

  /** Ascending by id. */
  public List<Security> securities() {
    return securities;
  }

  /** Ascending. */
  public List<String> investorIds() {
    return investorIds;
  }

  /** By investor id; absent while only trades of an investor have come in. */
  public Map<String, Investor> profiles() {
    return profiles;
  }

  /** The latest profiles in the order of the investors; null where only trades have come in. */
  public List<@Nullable Investor> profilesInOrder() {
    return investorIds.stream().<@Nullable Investor>map(profiles::get).toList();
  }

  /**
   * What was known of the securities at the beginning of a week, in their order: of the facts as of
   * that moment or before it the latest; null where there was none.
   *
   * @param monday 00:00 UTC of a Monday; what was known in between the fold does not keep
   */
  public List<@Nullable Security> securitiesAt(Instant monday) {
    return facts.securitiesAt(monday, securities.stream().map(s -> s.id().value()).toList());
  }

  /** The same of the investors. */
  public List<@Nullable Investor> profilesAt(Instant monday) {
    return facts.profilesAt(monday, investorIds);
  }

  /**
   * When each security was first described or bought, seconds since 1970-01-01T00:00:00Z; {@link
   * Long#MIN_VALUE} where that was not after the first purchase of all, or nothing was bought. Of
   * the facts as of one week only the last is known, and what compaction has removed is not.
   */
  public long[] securitiesFirstSeen() {
    return FirstSeen.of(
        securities.stream().map(s -> s.id().value()).toList(), facts.securities(), purchases);
  }

  /** Each of weight 1; its price is that of the whole purchase, in its own currency. */
  public Interactions purchases() {
    return purchases;
  }

  /** Quantity times price of each purchase, in its own currency. */
  public double[] purchaseValues() {
    return values;
  }

  /** The purchases again, with all that was said of them. */
  public DealColumns purchaseDeals() {
    return purchaseDeals;
  }

  /** Sales that count; of what was sold they say nothing but how long it was held. */
  public DealColumns sales() {
    return sales;
  }

  public TradeCounts counts() {
    return counts;
  }

  private static boolean erased(@Nullable Optional<Investor> investor) {
    return investor != null && investor.isEmpty();
  }

  /** Index in the ascending list of each numbered id, or -1. */
  private static int[] indices(List<String> idOfNumber, List<String> ascending) {
    Map<String, Integer> indexOf = HashMap.newHashMap(ascending.size());
    for (int index = 0; index < ascending.size(); index++) {
      indexOf.put(ascending.get(index), index);
    }
    return idOfNumber.stream().mapToInt(id -> indexOf.getOrDefault(id, -1)).toArray();
  }

  private static TradeCounts counts(
      TradeColumns trades, int[] investorIndex, int[] securityIndex, long repeated) {
    long counted = 0;
    long cancelled = 0;
    long corrected = 0;
    long unknown = 0;
    long erased = 0;
    for (int row = 0; row < trades.size(); row++) {
      if (!trades.isSeen(row)) {
        continue;
      }
      if (trades.isCancelled(row)) {
        cancelled++;
      } else if (trades.isCorrected(row)) {
        corrected++;
      } else if (investorIndex[trades.investor(row)] < 0) {
        erased++;
      } else if (securityIndex[trades.security(row)] < 0) {
        unknown++;
      } else {
        counted++;
      }
    }
    return new TradeCounts(counted, repeated, cancelled, corrected, unknown, erased);
  }
}
