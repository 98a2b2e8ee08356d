package io.bellwether.cli.generate;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.util.regex.Pattern;

/** The address of a job at its service. */
final class JobPath {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private JobPath() {}

  static String of(String kind, String id) {
    if (!ID.matcher(id).matches()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--id is \"%s\", but must be 1 to 64 letters, digits or . _ -, a letter or digit first"
              .formatted(id));
    }
    return "/v1/%s/%s".formatted(kind, id);
  }
}
