package io.bellwether.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every book, catalogue, client and list, over many drawn by a seed. */
class RulePropertiesTest {

  private static final int ROUNDS = 600;

  /** One draw of everything. */
  private record Draw(
      Catalogue catalogue, CatalogueRules rules, ClientFacts client, int[] ranked, int limit) {

    RuledAnswer answer() {
      return rules.apply(ranked, client, limit, ranked.length);
    }
  }

  @Test
  void rulesBeforeTheOrderingLeaveWhatTheyLeaveOneByOne() {
    for (Draw draw : draws(1)) {
      Eligibility eligibility = draw.rules().eligibility();
      PlainRules plain = new PlainRules(draw.catalogue());

      assertThat(eligibility.toBitSet().stream().boxed())
          .isEqualTo(plain.eligible(draw.rules().book().preRules()));
    }
  }

  @Test
  void countsOfRulesBeforeTheOrderingAddUpToWhatWasRemoved() {
    for (Draw draw : draws(2)) {
      Eligibility eligibility = draw.rules().eligibility();
      PlainRules plain = new PlainRules(draw.catalogue());
      List<Integer> left = IntStream.range(0, eligibility.securityCount()).boxed().toList();
      int position = 0;
      for (PreRule rule : draw.rules().book().preRules()) {
        List<Integer> after = plain.leftBy(rule, left);
        RuleCount count = eligibility.counts().get(position++);
        assertThat(count.rule()).isEqualTo(rule.name());
        assertThat(count.removed()).isEqualTo(left.size() - after.size());
        left = after;
      }
      assertThat(eligibility.count()).isEqualTo(left.size());
    }
  }

  @Test
  void anAnswerIsTheOneByDefinition() {
    Map<String, Integer> keptPlaces = new HashMap<>();
    Map<Integer, Integer> unmet = new HashMap<>();
    int bothMet = 0;
    for (Draw draw : draws(3)) {
      RuledAnswer answer = draw.answer();
      List<Integer> expected =
          new PlainRules(draw.catalogue())
              .answer(draw.rules().book(), draw.ranked(), draw.client(), draw.limit());

      assertThat(answer.toSecurities()).containsExactly(expected.toArray(Integer[]::new));
      unmet.merge(answer.unmet().size(), 1, Integer::sum);
      List<RuleCount> kept =
          answer.counts().stream()
              .filter(count -> count.rule().startsWith("one-") && count.removed() > 0)
              .toList();
      kept.forEach(count -> keptPlaces.merge(count.rule(), 1, Integer::sum));
      bothMet += kept.size() == 2 && answer.unmet().isEmpty() ? 1 : 0;
    }
    // the draws reach what they should reach
    assertThat(keptPlaces).containsOnlyKeys("one-discovery", "one-new-listing");
    assertThat(unmet).containsOnlyKeys(0, 1, 2);
    assertThat(bothMet).isPositive();
  }

  @Test
  void anAnswerBreaksNoRule() {
    for (Draw draw : draws(4)) {
      RuledAnswer answer = draw.answer();
      PlainRules plain = new PlainRules(draw.catalogue());
      List<Integer> shown = Arrays.stream(answer.toSecurities()).boxed().toList();
      for (int rank = 0; rank < shown.size(); rank++) {
        assertThat(draw.rules().eligibility().contains(shown.get(rank))).isTrue();
        for (PostRule rule : draw.rules().book().postRules()) {
          assertThat(plain.passes(rule, shown.get(rank), draw.client(), shown.subList(0, rank)))
              .as("%s for %d of %s", rule, shown.get(rank), shown)
              .isTrue();
        }
      }
      for (PostRule rule : draw.rules().book().postRules()) {
        if (rule instanceof PostRule.KeptPlace kept && draw.limit() >= kept.from()) {
          boolean met = shown.stream().anyMatch(at -> plain.meets(kept, at, draw.client()));
          assertThat(answer.unmet().contains(kept.name())).isEqualTo(!met);
        }
      }
    }
  }

  @Test
  void chosenRemovedAndNotReachedAddUpToTheList() {
    for (Draw draw : draws(5)) {
      RuledAnswer answer = draw.answer();
      int removed = answer.counts().stream().mapToInt(RuleCount::removed).sum();

      assertThat(answer.removedCount()).isEqualTo(removed);
      assertThat(answer.removals()).hasSize(removed).doesNotHaveDuplicates();
      assertThat(answer.size() + removed + answer.notReached()).isEqualTo(draw.ranked().length);
      assertThat(answer.shortBy()).isEqualTo(draw.limit() - answer.size());
      for (RuleCount count : answer.counts()) {
        assertThat(answer.removals().stream().filter(at -> at.rule().equals(count.rule())))
            .hasSize(count.removed());
      }
    }
  }

  @Test
  void theOrderOfTheListIsKept() {
    for (Draw draw : draws(6)) {
      List<Integer> ranked = Arrays.stream(draw.ranked()).boxed().toList();
      int[] places = Arrays.stream(draw.answer().toSecurities()).map(ranked::indexOf).toArray();

      assertThat(places).isSorted();
    }
  }

  @Test
  void anAnswerPutThroughTheRulesAgainIsItself() {
    for (Draw draw : draws(7)) {
      int[] once = draw.answer().toSecurities();

      int[] twice = draw.rules().apply(once, draw.client(), draw.limit()).toSecurities();

      assertThat(twice).isEqualTo(once);
    }
  }

  @Test
  void aBookIsItsText() {
    for (Draw draw : draws(8)) {
      RuleBook book = draw.rules().book();
      RuleBook read = RuleBook.parse(book.text());

      assertThat(read).isEqualTo(book);
      assertThat(read.text()).isEqualTo(book.text());
      assertThat(read.id()).isEqualTo(book.id());
    }
  }

  private static List<Draw> draws(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, ROUNDS).mapToObj(round -> draw(random)).toList();
  }

  private static Draw draw(SplittableRandom random) {
    Catalogue catalogue = Catalogue.random(random, 1 + random.nextInt(60));
    int count = catalogue.ids().size();
    return new Draw(
        catalogue,
        RandomBooks.book(random, catalogue).over(catalogue.toFacts()),
        RandomBooks.client(random, count),
        RandomBooks.ranked(random, count),
        1 + random.nextInt(7));
  }
}
