package io.bellwether.markets.oracle;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.markets.scheme.Purchase;
import io.bellwether.markets.scheme.Scheme;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ceiling of the published scheme: how well the ranking by its true purchase probabilities, and
 * for comparison that by purchases so far, finds what investors newly buy in the last weeks. What
 * an investor bought before is neither named nor counted; the mean is over investors with at least
 * one new purchase.
 *
 * <p>The ceiling follows from the sizes of the groups alone. Where members of the popular list lie
 * in popular sectors they are the most probable, unless the other sectors are so few that {@code 12
 * / others} exceeds {@code 10 / popular sectors}: bought in one block of weeks with probability
 * {@code p = 3 / (7 popular list) + 10 / (7 popular sectors)}. A group twice as large halves its
 * term. The last five weeks hold one whole block and a quarter of the one before, so precision is
 * close to {@code 1.25 p}, whoever the investor is: 0.014 with 100 on the popular list and 206 in
 * popular sectors, and more on a smaller catalogue, whose groups are smaller.
 */
public final class SchemeOracle {

  private static final int K = 5;

  private final Scheme scheme;
  private final int investorCount;

  /**
   * @param scheme which the trades follow
   * @param investorCount at least 1
   */
  public SchemeOracle(Scheme scheme, int investorCount) {
    this.scheme = scheme;
    this.investorCount = investorCount;
  }

  /**
   * What who knows the scheme, and who knows what was popular, would foresee.
   *
   * @param testWeeks the last weeks, which are to be foreseen: 1 to all but one
   */
  public List<OracleFigure> figures(int testWeeks) {
    int weekCount = scheme.weeks().to() - scheme.weeks().from() + 1;
    if (testWeeks < 1 || testWeeks >= weekCount) {
      throw new InvalidValueException("testWeeks", testWeeks, "1 to " + (weekCount - 1));
    }
    int lastBefore = scheme.weeks().to() - testWeeks;
    List<SecurityId> byProbability = SchemeProbabilities.of(scheme.assortment()).ranking();
    List<SecurityId> byPopularity = byPopularity(byProbability, lastBefore);
    return List.of(
        tally(byProbability, lastBefore).figure("the scheme"),
        tally(byPopularity, lastBefore).figure("popularity alone"));
  }

  /** The most bought before the last weeks first, equals in order of id. */
  private List<SecurityId> byPopularity(List<SecurityId> securities, int lastBefore) {
    Map<SecurityId, LongAdder> purchases =
        securities.stream().collect(Collectors.toMap(id -> id, id -> new LongAdder()));
    investors()
        .forEach(
            investor ->
                forEachPurchase(
                    investor,
                    (security, week) -> {
                      if (week <= lastBefore) {
                        Objects.requireNonNull(purchases.get(security)).increment();
                      }
                    }));
    return purchases.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<SecurityId, LongAdder>>comparingLong(
                    entry -> -entry.getValue().sum())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Tally tally(List<SecurityId> ranking, int lastBefore) {
    return investors()
        .collect(
            () -> new Tally(K),
            (tally, investor) -> count(tally, investor, ranking, lastBefore),
            Tally::add);
  }

  private void count(Tally tally, int investor, List<SecurityId> ranking, int lastBefore) {
    Set<SecurityId> before = new HashSet<>();
    Set<SecurityId> bought = new HashSet<>();
    forEachPurchase(
        investor, (security, week) -> (week <= lastBefore ? before : bought).add(security));
    bought.removeAll(before);
    if (!bought.isEmpty()) {
      tally.count(
          (int)
              ranking.stream()
                  .filter(security -> !before.contains(security))
                  .limit(K)
                  .filter(bought::contains)
                  .count());
    }
  }

  private void forEachPurchase(int investor, ObjIntConsumer<SecurityId> reader) {
    for (int block = 0; block < scheme.weeks().blockCount(); block++) {
      Purchase purchase = scheme.purchase(investor, block);
      for (Purchase.Order order : purchase.orders()) {
        reader.accept(order.listing().id(), purchase.week());
      }
    }
  }

  /** Counts add up to the same in any order, hence on any number of threads. */
  private IntStream investors() {
    return IntStream.rangeClosed(1, investorCount).parallel();
  }
}
