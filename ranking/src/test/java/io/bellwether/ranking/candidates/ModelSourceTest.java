package io.bellwether.ranking.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.algorithms.model.FeaturedModel;
import io.bellwether.algorithms.model.History;
import io.bellwether.algorithms.model.Model;
import io.bellwether.algorithms.model.RankedLists;
import io.bellwether.algorithms.model.Repeats;
import io.bellwether.algorithms.popularity.PopularityModel;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ModelSourceTest {

  @Test
  void aModelIsASourceUnderItsOwnName() {
    CandidateSource source = CandidateSource.of(new PopularityModel(new float[] {1, 5, 0}));
    float[] scores = new float[3];

    source.scoresInto(new Question(History.of(1), FeatureRow.none(), Questions.NOON), scores);

    assertThat(source.name()).isEqualTo("popularity");
    assertThat(source.securityCount()).isEqualTo(3);
    assertThat(scores).containsExactly(1f, 5f, 0f);
  }

  @Test
  void aFeaturedModelAnswersForTheFeaturesOfTheQuestion() {
    // Given: popular is what stands in the column of a feature the investor has
    CandidateSource source = CandidateSource.of(new ColumnIsPopular());
    float[] scores = new float[2];
    // When
    source.scoresInto(Questions.ofFeatures(FeatureRow.of(new int[] {1}, new float[] {4})), scores);
    // Then
    assertThat(source.name()).isEqualTo("column-is-popular");
    assertThat(scores).containsExactly(0f, 4f);
  }

  private static final class ColumnIsPopular implements FeaturedModel {

    @Override
    public String name() {
      return "column-is-popular";
    }

    @Override
    public int securityCount() {
      return 2;
    }

    @Override
    public int investorFeatureCount() {
      return 2;
    }

    @Override
    public Model of(FeatureRow investor) {
      float[] counts = new float[2];
      for (int at = 0; at < investor.size(); at++) {
        counts[investor.column(at)] = investor.value(at);
      }
      return new PopularityModel(counts);
    }

    @Override
    public RankedLists recommendAll(
        CsrMatrix histories, CsrMatrix investors, int limit, Repeats repeats, ForkJoinPool pool) {
      throw new UnsupportedOperationException("asked one at a time");
    }
  }
}
