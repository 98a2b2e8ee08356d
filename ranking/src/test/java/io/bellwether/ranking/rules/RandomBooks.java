package io.bellwether.ranking.rules;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Books, clients and lists drawn for a catalogue. */
final class RandomBooks {

  private RandomBooks() {}

  static RuleBook book(SplittableRandom random, Catalogue catalogue) {
    List<PreRule> before =
        some(
            random,
            List.of(
                new PreRule.Universe(
                    Set.copyOf(catalogue.ids().subList(0, 1 + catalogue.ids().size() * 3 / 4))),
                new PreRule.Markets(Set.of(new Mic("XNYS")), either(random)),
                new PreRule.InstrumentClasses(
                    Set.of(InstrumentClass.STOCK, InstrumentClass.FUND), either(random)),
                new PreRule.MinimumTurnover(new BigDecimal(random.nextInt(900)), either(random)),
                new PreRule.IndexMember(Set.of("S&P 500"), either(random)),
                new PreRule.Profitable(either(random)),
                new PreRule.TopByPopularity(1 + random.nextInt(40)),
                new PreRule.PriceBand(
                    new BigDecimal(random.nextInt(10)),
                    new BigDecimal(random.nextInt(20, 60)),
                    either(random))));
    List<PostRule> after =
        some(
            random,
            List.of(
                new PostRule.AlreadyBought(PostRule.Repeat.values()[random.nextInt(3)]),
                new PostRule.SectorCap(1 + random.nextInt(3), either(random)),
                new PostRule.IssuerCap(1 + random.nextInt(3), either(random)),
                new PostRule.PriceWithinDeposit(
                    new BigDecimal("0.1"), either(random), either(random)),
                new PostRule.Suitability(
                    1,
                    3,
                    4,
                    6,
                    either(random),
                    either(random),
                    PostRule.Predicted.values()[random.nextInt(2)])));
    List<PostRule> kept =
        List.of(
            new PostRule.OneDiscovery(2 + random.nextInt(3)),
            new PostRule.OneNewListing(1 + random.nextInt(4), 2 + random.nextInt(3)));
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 -> after.add(kept.getFirst());
      case 2 -> after.add(kept.getLast());
      case 3 -> after.addAll(kept);
      default -> after.addAll(kept.reversed());
    }
    return new RuleBook(before, after);
  }

  static ClientFacts client(SplittableRandom random, int securityCount) {
    int[] bought = IntStream.range(0, securityCount).filter(at -> random.nextInt(8) == 0).toArray();
    int[] held = IntStream.of(bought).filter(at -> random.nextBoolean()).toArray();
    return new ClientFacts(
        History.of(bought),
        History.of(held),
        random.nextInt(5) == 0 ? null : RiskProfile.values()[random.nextInt(4)],
        random.nextInt(4) == 0,
        random.nextInt(5) == 0 ? null : Money.of(Integer.toString(random.nextInt(600)), "USD"));
  }

  static int[] ranked(SplittableRandom random, int securityCount) {
    List<Integer> all =
        new ArrayList<>(
            IntStream.range(0, securityCount).filter(at -> random.nextInt(4) > 0).boxed().toList());
    Collections.shuffle(all, new Random(random.nextLong()));
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static <T> List<T> some(SplittableRandom random, List<T> rules) {
    List<T> kept = new ArrayList<>();
    for (T rule : rules) {
      if (random.nextInt(3) == 0) {
        kept.add(rule);
      }
    }
    Collections.shuffle(kept, new Random(random.nextLong()));
    return kept;
  }

  private static WhenMissing either(SplittableRandom random) {
    return random.nextBoolean() ? WhenMissing.KEEP : WhenMissing.REMOVE;
  }
}
