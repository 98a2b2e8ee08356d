package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Output;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.stack.Api;
import io.bellwether.cli.stack.Service;
import io.bellwether.cli.stack.StackOptions;
import io.bellwether.markets.export.Written;
import io.bellwether.tables.TableFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws investors and trades from a source. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Draw investors, securities and trades: by the published portrait and scheme, from a market",
      "whose causes are known, or from that market over real clients. To a folder this needs no",
      "stack; --to log is a job of the synthetic data service. Progress goes to standard error."
    })
public final class GenerateCommand implements Callable<Integer> {

  private static final String LOG = "log";
  private static final int MOST_ORACLE_WEEKS = 52;

  @Mixin private SourceOptions sourceOptions = new SourceOptions();
  @Mixin private StackOptions stackOptions = new StackOptions();
  @Mixin private Output output = new Output();

  @Parameters(arity = "0..1", paramLabel = "SOURCE", description = "portrait, market or clients.")
  private @Nullable SourceKind source;

  @Option(
      names = "--to",
      paramLabel = "FOLDER|log",
      description = "Where to: a folder, or the log of the running stack (a folder log is ./log).")
  private @Nullable String to;

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "csv|parquet",
      description = "Form of the files (default: ${DEFAULT-VALUE}).")
  private TableFormat format = TableFormat.CSV;

  @Option(names = "--force", description = "Replace the export that lies in the folder.")
  private boolean force;

  @Option(
      names = "--oracle-weeks",
      defaultValue = "5",
      paramLabel = "N",
      description = {
        "How many of the last weeks the oracle is to foresee, 0 to 52; it simulates the market",
        "once more, 0 leaves it out (default: ${DEFAULT-VALUE})."
      })
  private int oracleWeeks;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Name of the job with --to log (default: made of what is asked for).")
  private @Nullable String id;

  @Option(
      names = "--list-strengths",
      description = "Print every strength with its default, bounds and meaning, and end.")
  private boolean listStrengths;

  @Override
  public Integer call() {
    if (listStrengths) {
      output.print(StrengthList.asJson(), StrengthList::print);
      return ExitCode.OK;
    }
    if (source == null) {
      throw new CommandFailure(ExitCode.USAGE, "name a source: portrait, market or clients");
    }
    if (to == null || to.isBlank()) {
      throw new CommandFailure(ExitCode.USAGE, "--to is missing: a folder, or log");
    }
    return to.equals(LOG) ? toLog(source) : toFolder(source, Path.of(to));
  }

  private int toFolder(SourceKind kind, Path folder) {
    if (id != null) {
      throw new CommandFailure(ExitCode.USAGE, "--id has a meaning with --to log alone");
    }
    if (oracleWeeks < 0 || oracleWeeks > MOST_ORACLE_WEEKS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--oracle-weeks is %d, but must be 0 to %d".formatted(oracleWeeks, MOST_ORACLE_WEEKS));
    }
    Source made = new Sources(sourceOptions, oracleWeeks).of(kind);
    Optional<Written> written = new DiskRun(made, folder, format, force).run();
    if (written.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    DiskResult result = new DiskResult(written.get(), made.ceiling());
    output.print(result.asJson(), result::print);
    return ExitCode.OK;
  }

  private int toLog(SourceKind kind) {
    ObjectNode body = LogRequest.of(kind, sourceOptions);
    String job = id == null ? LogRequest.idOf(kind.name(), body) : id;
    String path = JobPath.of("generations", job);
    Api api = new Api(stackOptions.stack(), Service.SYNTHETIC_DATA);
    Progress progress = new Progress(kind.name());
    Optional<JsonNode> result = new ServiceJob(api, path, body, progress).run();
    if (result.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    progress.finish(job + " is in the log");
    JobResult.print(output, job, result.get());
    return ExitCode.OK;
  }
}
