package io.bellwether.scraper.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecurityIdsTest {

  private final List<String> stored = new ArrayList<>(List.of("XNYS:C", "XNAS:B", "XNAS:A"));
  private final SecurityIds ids = new SecurityIds(() -> stored);

  @Test
  void givesPagesInOrder() {
    assertThat(ids.after("", 2)).containsExactly("XNAS:A", "XNAS:B");
    assertThat(ids.after("XNAS:B", 2)).containsExactly("XNYS:C");
    assertThat(ids.after("XNYS:C", 2)).isEmpty();
  }

  @Test
  void followsWhatIsWrittenWithoutReadingAgain() {
    assertThat(ids.count()).isEqualTo(3);

    stored.clear();
    ids.changed(List.of("XASE:D"), List.of("XNAS:A"));

    assertThat(ids.after("", 9)).containsExactly("XASE:D", "XNAS:B", "XNYS:C");
  }

  @Test
  void readsAgainWhenItHasForgotten() {
    assertThat(ids.count()).isEqualTo(3);

    stored.remove("XNAS:A");
    ids.forget();

    assertThat(ids.count()).isEqualTo(2);
  }
}
