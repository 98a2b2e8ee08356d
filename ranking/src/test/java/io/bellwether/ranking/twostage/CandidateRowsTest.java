package io.bellwether.ranking.twostage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.evaluation.Interactions;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateRowsTest {

  @Test
  void tellsNamesOfAnyAlphabetApartInTheTextOfTrees() {
    DenseFigures figures =
        new DenseFigures(
            List.of("возраст", "доход", "P/E to sector"),
            new float[3],
            List.of("отрасль", "a b", "a-b"),
            new float[3],
            DenseFigures.PairFigure.none());

    CandidateRows rows =
        new CandidateRows(
            List.of("als"),
            figures,
            SecurityMomentum.at(new Interactions(new int[0], new int[0], new long[0]), 0, 1));

    assertThat(rows.names())
        .contains("investor.возраст", "investor.P/E to sector", "security.a b", "security.a-b");
    assertThat(rows.treeNames())
        .hasSameSizeAs(rows.names())
        .doesNotHaveDuplicates()
        .endsWith(
            "security.-",
            "security.a-b",
            "security.a-b-2",
            "investor.-",
            "investor.--2",
            "investor.P/E-to-sector");
  }

  @Test
  void joinsTheSidesOfTwoFiguresWithoutPairs() {
    DenseFigures one =
        new DenseFigures(
            List.of("age"),
            new float[] {30},
            List.of(),
            new float[0],
            DenseFigures.PairFigure.none());
    DenseFigures other =
        new DenseFigures(
            List.of(),
            new float[0],
            List.of("beta"),
            new float[] {1.5f},
            DenseFigures.PairFigure.none());

    DenseFigures joined = DenseFigures.ofSides(one, other);

    assertThat(joined.investorRow(0)).containsExactly(30);
    assertThat(joined.securityNames()).containsExactly("beta");
    assertThat(joined.pairNames()).isEmpty();
  }
}
