package io.bellwether.cli.console;

/** A command ends here: one line for standard error, and an exit status. */
public final class CommandFailure extends RuntimeException {

  private final int exitCode;

  public CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
