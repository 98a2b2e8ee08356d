package io.bellwether.recommender.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.Market;
import io.bellwether.recommender.experiment.Arm;
import io.bellwether.recommender.experiment.Experiment;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.ranking.Query;
import io.bellwether.recommender.ranking.Recommendation;
import io.bellwether.recommender.ranking.RecommendationOutcome.Ranked;
import io.bellwether.recommender.rules.BookInForce;
import io.bellwether.serving.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArmsInServiceTest {

  private static final BookInForce BOOK = BookInForce.unconfigured();
  private static final InvestorId CLIENT = new InvestorId("chips-1");

  @TempDir private Path folder;

  private Arm control;
  private Arm popular;
  private Arm narrow;
  private LiveRanking live;

  @BeforeEach
  void serve() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.txt"), "universe ids=XNYS:F,XNYS:KO");
    control = new Arm("control", 1, Policy.MODEL, BOOK);
    popular = new Arm("popular", 1, Policy.POPULARITY, BOOK);
    narrow = new Arm("narrow", 1, Policy.MODEL, BookInForce.read(rules));
    live =
        new LiveRanking(
            Market.snapshot(),
            BOOK,
            Experiment.of("e", List.of(control, narrow, popular)),
            Runnable::run,
            () -> {});
    live.warm();
  }

  @Test
  void answersEachArmInItsOwnWay() {
    assertThat(tickers(answer(control))).startsWith("NVDA");
    assertThat(answer(control).model()).isEqualTo("item-cosine");

    assertThat(tickers(answer(popular))).startsWith("KO", "PEP");
    assertThat(answer(popular).model()).isEqualTo("popularity");
    assertThat(answer(popular).rules().rulesId()).isEqualTo(BOOK.id());

    assertThat(tickers(answer(narrow))).containsExactlyInAnyOrder("KO", "F");
    assertThat(answer(narrow).rules().rulesId()).isEqualTo(narrow.book().id());
  }

  @Test
  void refusesAnArmOfAnotherExperiment() throws IOException {
    Path rules = Files.writeString(folder.resolve("other.txt"), "universe ids=XNYS:F");
    Arm foreign = new Arm("foreign", 1, Policy.MODEL, BookInForce.read(rules));

    assertThatThrownBy(() -> answer(foreign))
        .hasMessage("arm is \"foreign\", but must be one of the experiment");
  }

  private Ranked answer(Arm arm) {
    return (Ranked) live.recommend(Query.of(CLIENT, Limit.DEFAULT), arm);
  }

  private static List<String> tickers(Ranked answer) {
    return answer.items().stream().map(Recommendation::ticker).toList();
  }
}
