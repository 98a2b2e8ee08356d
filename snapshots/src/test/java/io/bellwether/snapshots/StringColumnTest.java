package io.bellwether.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringColumnTest {

  /** Of one to four bytes, on both sides of the surrogates and beyond the first plane. */
  private static final int[] CODE_POINTS = {
    'a', 'b', '?', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff
  };

  @Test
  void findsWhatABinarySearchOfTheStringsFinds() {
    // Given
    SplittableRandom random = new SplittableRandom(7);
    List<String> ascending =
        List.copyOf(
            Stream.generate(() -> drawn(random))
                .limit(400)
                .collect(Collectors.toCollection(TreeSet::new)));
    StringColumn column = stored(ascending);
    for (int sought = 0; sought < 2_000; sought++) {
      String string = drawn(random);

      // When
      int place = column.indexAmongAscending(string);

      // Then
      assertThat(place)
          .as(string)
          .isEqualTo(Math.max(-1, Collections.binarySearch(ascending, string)));
    }
  }

  @Test
  void halfAPairIsNoQuestionMark() {
    assertThat(stored(List.of("?")).indexAmongAscending("\ud800")).isEqualTo(-1);
  }

  private static String drawn(SplittableRandom random) {
    int length = random.nextInt(4);
    return random
        .ints(length, 0, CODE_POINTS.length)
        .mapToObj(at -> Character.toString(CODE_POINTS[at]))
        .collect(Collectors.joining());
  }

  private static StringColumn stored(List<String> strings) {
    HeldTensors tensors = new HeldTensors();
    StringColumn.write(tensors.sink(), "strings", strings);
    return (StringColumn) StringColumn.read(tensors, "strings");
  }
}
