package io.bellwether.trainer.fit;

import io.bellwether.algorithms.kernels.Compute;
import io.bellwether.algorithms.model.TrainingInteractions;
import io.bellwether.algorithms.model.TrainingListener;
import io.bellwether.ranking.candidates.CandidateSource;
import io.bellwether.ranking.stored.StoredTwoStage;
import io.bellwether.ranking.twostage.MarketKnowledge;
import io.bellwether.ranking.twostage.SourceFitter;
import io.bellwether.ranking.twostage.SourceKind;
import io.bellwether.trainer.line.LineModel;
import io.bellwether.trainer.line.ModelLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models of the line as sources of two stages. Of those that were fitted the last of each name is
 * kept: it is the one that candidates come from. A source of all that the view sees is the line's
 * own model on that view, and fitted once for both.
 */
final class LineSources implements SourceFitter {

  private final ModelLine line;
  private final LineFitter fitter;
  private final MarketView view;
  private final Map<String, FittedModel> fitted = new LinkedHashMap<>();

  LineSources(ModelLine line, LineFitter fitter, MarketView view) {
    this.line = line;
    this.fitter = fitter;
    this.view = view;
  }

  /** Models in the order of the sources. */
  List<FittedModel> last() {
    return List.copyOf(fitted.values());
  }

  @Override
  public CandidateSource fit(
      SourceKind kind,
      TrainingInteractions interactions,
      MarketKnowledge knowledge,
      Compute compute,
      TrainingListener listener) {
    Optional<String> name = StoredTwoStage.modelName(kind);
    if (name.isEmpty()) {
      return SourceFitter.defaults().fit(kind, interactions, knowledge, compute, listener);
    }
    LineModel model =
        line.sources().stream()
            .filter(source -> source.name().equals(name.get()))
            .findFirst()
            .orElseThrow();
    if (seesTheView(interactions)) {
      return kept(model.name(), fitter.fit(model, view));
    }
    return switch (model) {
      case LineModel.Plain plain -> kept(plain.name(), fitter.fit(plain, interactions));
      case LineModel.Featured featured ->
          kept(featured.name(), fitter.fit(featured, interactions, knowledge.sparse()));
      case LineModel.TwoStages stages -> throw new IllegalStateException(stages.name());
    };
  }

  private boolean seesTheView(TrainingInteractions interactions) {
    return interactions.lastEpochSecond() == view.interactions().lastEpochSecond()
        && interactions.matrix().equals(view.interactions().matrix());
  }

  private CandidateSource kept(String name, FittedModel model) {
    fitted.put(name, model);
    return switch (model) {
      case FittedModel.Plain plain -> CandidateSource.of(plain.model());
      case FittedModel.Featured featured -> CandidateSource.of(featured.model());
      case FittedModel.TwoStages stages -> throw new IllegalStateException(name);
    };
  }
}
