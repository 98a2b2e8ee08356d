package io.bellwether.cli.console;

/** What a command's exit status means. Documented in docs/command-line.md. */
public final class ExitCode {

  public static final int OK = 0;

  /** The work was begun and failed; the line on standard error says why. */
  public static final int FAILED = 1;

  /** The command line itself is wrong. */
  public static final int USAGE = 2;

  /** A service that is needed does not run or does not answer. */
  public static final int NOT_RUNNING = 3;

  /** What was asked about is not known. */
  public static final int NOT_KNOWN = 4;

  /** Something must be installed first; the line on standard error names it. */
  public static final int NEEDS_INSTALL = 5;

  /** The process was interrupted, as a shell counts it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
