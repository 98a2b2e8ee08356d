package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HexFormat;

/** What the service is asked to generate: what was given, and nothing else. */
final class LogRequest {

  private static final int PORTRAIT_WEEKS = 24;
  private static final LocalDate PORTRAIT_FROM = LocalDate.of(2021, 7, 12);

  private LogRequest() {}

  static ObjectNode of(SourceKind kind, SourceOptions options) {
    options.checkFor(kind);
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("source", kind.name());
    switch (kind) {
      case portrait -> putPortrait(body, options);
      case market -> {
        body.put("securities", options.securities());
        putMarket(body, options);
      }
      case clients -> {
        if (options.data() != null) {
          body.put("folder", options.data().toAbsolutePath().normalize().toString());
        }
        putMarket(body, options);
      }
    }
    body.put("investors", options.investors());
    body.put("seed", options.seed());
    // an absent part is the service's to fill in
    body.properties().removeIf(part -> part.getValue().isNull());
    return body;
  }

  /** A job's name made of what it is asked for, so that asking again finds it. */
  static String idOf(String kind, JsonNode body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(body.toString().getBytes(StandardCharsets.UTF_8));
      return kind + "-" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void putPortrait(ObjectNode body, SourceOptions options) {
    if (options.securities() != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--securities: with --to log the portrait buys what is in the log");
    }
    if (options.from() != null || options.weeks() != null) {
      LocalDate from = options.from() == null ? PORTRAIT_FROM : options.from();
      int weeks = options.weeks() == null ? PORTRAIT_WEEKS : options.weeks();
      int first = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      body.put("year", from.get(IsoFields.WEEK_BASED_YEAR));
      body.put("fromWeek", first);
      body.put("toWeek", first + weeks - 1);
    }
  }

  private static void putMarket(ObjectNode body, SourceOptions options) {
    body.put("monday", options.from() == null ? null : options.from().toString());
    body.put("weeks", options.weeks());
    body.put("ordersAWeek", options.ordersAWeek());
    if (!options.strengths().isEmpty()) {
      options.strengths().forEach(body.putObject("strengths")::put);
    }
  }
}
