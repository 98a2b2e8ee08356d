package io.bellwether.trainer.fold;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.features.KnownAt;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was said of securities and investors, beginnings of weeks being the moments asked about.
 *
 * @param securities facts of all times
 * @param profiles facts of all times
 */
record KnownFacts(Collection<Security> securities, Collection<Investor> profiles) {

  /** In the order of the ids; null for a security of which nothing was known at the moment. */
  List<@Nullable Security> securitiesAt(Instant moment, List<String> ids) {
    Mondays.require(moment);
    return inOrder(KnownAt.securities(securities, moment), s -> s.id().value(), ids);
  }

  /** In the order of the ids; null for an investor of whom nothing was known at the moment. */
  List<@Nullable Investor> profilesAt(Instant moment, List<String> ids) {
    Mondays.require(moment);
    return inOrder(KnownAt.investors(profiles, moment), i -> i.id().value(), ids);
  }

  private static <F> List<@Nullable F> inOrder(
      List<F> known, Function<F, String> idOf, List<String> ids) {
    Map<String, F> byId = HashMap.newHashMap(known.size());
    known.forEach(fact -> byId.put(idOf.apply(fact), fact));
    return ids.stream().<@Nullable F>map(byId::get).toList();
  }
}
