package io.bellwether.cli.stack;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command speaks to. */
public final class StackOptions {

  private static final int MOST_OFFSET = 30_000;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Where the stack keeps its data and logs (default: .bellwether/local).")
  private @Nullable Path folder;

  @Option(
      names = "--port-offset",
      defaultValue = "0",
      paramLabel = "N",
      description = "Added to every port, 0 to 30000 (default: ${DEFAULT-VALUE}).")
  private int portOffset;

  public Stack stack() {
    if (portOffset < 0 || portOffset > MOST_OFFSET) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--port-offset is %d, but must be 0 to %d".formatted(portOffset, MOST_OFFSET));
    }
    Path home = Path.of(System.getProperty("bellwether.home", "")).toAbsolutePath();
    return new Stack(home, folder == null ? home.resolve(".bellwether/local") : folder, portOffset);
  }
}
