package io.bellwether.markets.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.markets.ChiSquare;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void theGeneratorIsTheOneOfThePaperAsTheJdkHasItToo() {
    SplittableRandom twin = new SplittableRandom(99);
    Draws draws = Draws.startingAt(99);

    for (int i = 0; i < 1000; i++) {
      assertThat(draws.next()).isEqualTo(twin.nextLong());
    }
  }

  @Test
  void aPathGivesTheSameStreamEveryTime() {
    Draws once = Draws.at(42, 2, 17, 3);
    Draws again = Draws.at(42, 2, 17, 3);

    assertThat(IntStream.range(0, 100).map(i -> once.below(1000)).toArray())
        .isEqualTo(IntStream.range(0, 100).map(i -> again.below(1000)).toArray());
  }

  @Test
  void everyOtherPathAndSeedGivesAnotherStream() {
    Set<Long> firsts =
        Set.of(
            Draws.at(42, 1, 2).next(),
            Draws.at(42, 2, 1).next(),
            Draws.at(42, 1, 3).next(),
            Draws.at(42, 1).next(),
            Draws.at(43, 1, 2).next());

    assertThat(firsts).hasSize(5);
  }

  @Test
  void firstDrawsOfNeighbouringPathsAreUniform() {
    var drawn =
        IntStream.rangeClosed(1, 50_000).mapToObj(i -> Draws.at(42, 1, i).below(10)).toList();
    Map<Integer, Double> even =
        IntStream.range(0, 10).boxed().collect(Collectors.toMap(Function.identity(), i -> 1.0));

    assertThat(ChiSquare.of(drawn, even)).isLessThan(1);
  }

  @Test
  void bothEndsOfARangeAreDrawnAndNothingBeyond() {
    Draws draws = Draws.at(7);

    assertThat(IntStream.range(0, 1000).mapToObj(i -> draws.between(-1, 1)))
        .containsOnly(-1, 0, 1)
        .contains(-1, 0, 1);
  }
}
