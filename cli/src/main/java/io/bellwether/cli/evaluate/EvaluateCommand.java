package io.bellwether.cli.evaluate;

import io.bellwether.algorithms.evaluation.SplitRule;
import io.bellwether.algorithms.experiment.EvaluationReport;
import io.bellwether.algorithms.experiment.Oracle;
import io.bellwether.algorithms.experiment.SearchPlan;
import io.bellwether.algorithms.model.DivergedException;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.evaluate.dataset.Dataset;
import io.bellwether.cli.evaluate.dataset.FactorFile;
import io.bellwether.cli.evaluate.dataset.InteractionFile;
import io.bellwether.cli.evaluate.knowledge.FileKnowledge;
import io.bellwether.cli.evaluate.report.Evaluation;
import io.bellwether.cli.evaluate.report.FeatureWorth;
import io.bellwether.cli.evaluate.report.JsonReport;
import io.bellwether.cli.evaluate.report.Machine;
import io.bellwether.cli.evaluate.report.MarkdownReport;
import io.bellwether.cli.evaluate.report.TextReport;
import io.bellwether.ranking.lambda.MissingNativeLibraryException;
import io.bellwether.ranking.lambda.NativeLightGbm;
import io.bellwether.ranking.lambda.TrainingFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares models on the caller's own interactions. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Compare models on interactions of your own: learn from some, foresee the others,",
      "and say how sure the differences are. Needs no stack."
    })
public final class EvaluateCommand implements Callable<Integer> {

  private static final int MEBIBYTE = 1 << 20;

  @Mixin private SplitOptions splitOptions = new SplitOptions();
  @Mixin private ModelOptions modelOptions = new ModelOptions();
  @Mixin private Output output = new Output();

  @Option(
      names = "--interactions",
      required = true,
      paramLabel = "FILE.csv",
      description = "Columns user and item; time, weight and price where they are known.")
  private Path interactions = Path.of("");

  @Option(
      names = "--users",
      paramLabel = "FILE.csv",
      description = {
        "All users, in a column user (default: those who trade). Further columns are features;",
        "with a column asOf as `generate` writes investors.csv."
      })
  private @Nullable Path users;

  @Option(
      names = "--items",
      paramLabel = "FILE.csv",
      description = {
        "All items, in a column item (default: those traded). Further columns are features, a",
        "price too; with a column asOf as `generate` writes securities.csv."
      })
  private @Nullable Path items;

  @Option(
      names = "--oracle-users",
      paramLabel = "FILE.csv",
      description = "True factors of the users, where data were drawn from a known scheme.")
  private @Nullable Path oracleUsers;

  @Option(
      names = "--oracle-items",
      paramLabel = "FILE.csv",
      description = "True factors of the items; true utility is the inner product.")
  private @Nullable Path oracleItems;

  @Option(
      names = "--report",
      paramLabel = "FILE.md",
      description = "Also write everything that was found to this file, in Markdown.")
  private @Nullable Path report;

  @Override
  public Integer call() {
    long seed = modelOptions.seed();
    SplitRule rule = splitOptions.rule(seed);
    List<Integer> ks = modelOptions.ks();
    Optional<SearchPlan> search = modelOptions.searchPlan();
    modelOptions.check();
    checkFiles();
    Optional<ReportFile> reportFile = Optional.ofNullable(report).map(ReportFile::new);

    Evaluation evaluation = evaluate(rule, ks, seed, search);
    output.print(JsonReport.of(evaluation), out -> out.print(TextReport.of(evaluation)));
    // last, so that a full disk costs the file alone
    reportFile.ifPresent(file -> file.write(MarkdownReport.of(evaluation)));
    return ExitCode.OK;
  }

  private Evaluation evaluate(
      SplitRule rule, List<Integer> ks, long seed, Optional<SearchPlan> search) {
    Progress progress = new Progress("evaluate");
    try {
      Dataset data =
          InteractionFile.read(
              interactions, Optional.ofNullable(users), Optional.ofNullable(items), progress);
      splitOptions.checkTimes(data.isTimed(), data.facts().file());
      ModelOptions.Choice choice = modelOptions.choice(data.isTimed(), data.hasFeatures());
      checkLightGbm(choice);
      FeaturedModels featured = new FeaturedModels(new FileKnowledge(data));
      ExperimentRun run =
          new ExperimentRun(
              rule,
              choice.recipes(),
              choice.featured().stream()
                  .map(name -> featured.recipe(name, choice.asked()))
                  .toList(),
              search,
              oracle(data, progress),
              ks,
              seed);
      EvaluationReport found = run(run, data, progress);
      Evaluation evaluation =
          new Evaluation(
              data.facts(),
              Stream.of(data.notes(), choice.notes(), featured.notes())
                  .flatMap(List::stream)
                  .toList(),
              found,
              ks,
              modelOptions.searchDescription(choice),
              FeatureWorth.overFolds(featured.importances()),
              Machine.current());
      progress.finish("%d models compared".formatted(evaluation.modelCount()));
      return evaluation;
    } catch (CommandFailure e) {
      progress.finish("stopped");
      throw e;
    }
  }

  /** Before minutes are spent on the other models. */
  private static void checkLightGbm(ModelOptions.Choice choice) {
    if (choice.asked() && choice.has(FeaturedModels.TWO_STAGE)) {
      try {
        NativeLightGbm.require();
      } catch (MissingNativeLibraryException e) {
        throw new CommandFailure(ExitCode.NEEDS_INSTALL, String.valueOf(e.getMessage()));
      }
    }
  }

  private void checkFiles() {
    checkReadable("--interactions", interactions);
    checkReadable("--users", users);
    checkReadable("--items", items);
    checkReadable("--oracle-users", oracleUsers);
    checkReadable("--oracle-items", oracleItems);
    if ((oracleUsers == null) != (oracleItems == null)) {
      throw new CommandFailure(ExitCode.USAGE, "--oracle-users and --oracle-items need each other");
    }
  }

  private static void checkReadable(String option, @Nullable Path file) {
    if (file != null && (!Files.isReadable(file) || Files.isDirectory(file))) {
      throw new CommandFailure(ExitCode.USAGE, "%s: cannot read %s".formatted(option, file));
    }
  }

  private Optional<Oracle> oracle(Dataset data, Progress progress) {
    if (oracleUsers == null || oracleItems == null) {
      return Optional.empty();
    }
    FactorFile ofUsers = FactorFile.ofUsers(oracleUsers, data.investors(), progress);
    FactorFile ofItems = FactorFile.ofItems(oracleItems, data.securities(), progress);
    if (ofUsers.factorCount() != ofItems.factorCount()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s has %d factors but %s has %d"
              .formatted(oracleUsers, ofUsers.factorCount(), oracleItems, ofItems.factorCount()));
    }
    return Optional.of(new Oracle(ofUsers.factors(), ofItems.factors(), ofUsers.factorCount()));
  }

  private static EvaluationReport run(ExperimentRun run, Dataset data, Progress progress) {
    try {
      return run.on(data, new ShownProgress(progress));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (DivergedException | TrainingFailedException e) {
      throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw new CommandFailure(
          ExitCode.FAILED,
          "%,d MiB of memory are too few for these data and models; leave out models, or use a"
                  .formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE)
              + " larger machine");
    }
  }
}
