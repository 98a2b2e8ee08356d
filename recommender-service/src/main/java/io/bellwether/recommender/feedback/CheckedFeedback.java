package io.bellwether.recommender.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Feedback;
import io.bellwether.contracts.event.FeedbackKind;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.contracts.log.Event;
import io.bellwether.recommender.audit.OutgoingLog;
import io.bellwether.recommender.feedback.FeedbackBatch.Said;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes events of what was said, or refuses it with field, value and bound. */
final class CheckedFeedback {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final int MOST_REASONS = 20;
  private static final int LONGEST = 128;
  private static final int ID_BYTES = 16;

  private CheckedFeedback() {}

  /**
   * An event for each entry, in their order.
   *
   * @throws InvalidValueException whose field begins with the entry's place
   */
  static List<Event<Feedback>> of(FeedbackBatch batch, Instant now) {
    List<Said> entries = batch.entries();
    return IntStream.range(0, entries.size())
        .mapToObj(at -> event("feedback[" + at + "].", entries.get(at), now))
        .toList();
  }

  private static Event<Feedback> event(String place, @Nullable Said said, Instant now) {
    if (said == null) {
      throw new InvalidValueException(place.replace(".", ""), null, "present");
    }
    try {
      Feedback feedback = feedback(said, now);
      return new Event<>(feedback.id(), OutgoingLog.SOURCE, now, feedback);
    } catch (InvalidValueException e) {
      throw e.within(place);
    }
  }

  private static Feedback feedback(Said said, Instant now) {
    String recommendation = require("recommendationId", said.recommendationId());
    if (!UUID_SHAPE.matcher(recommendation).matches()) {
      throw new InvalidValueException(
          "recommendationId", recommendation, "a UUID of version 7 in small letters");
    }
    FeedbackKind kind = require("kind", said.kind());
    List<SecurityId> securities = securities(require("securityIds", said.securityIds()));
    InvestorId investor = new InvestorId(require("investorId", said.investorId()));
    String id = said.id() == null ? "" : said.id();
    return new Feedback(
        id.isEmpty() ? derivedId(recommendation, investor, kind, securities) : id,
        recommendation,
        investor,
        kind,
        securities,
        short128("snapshotId", said.snapshotId() == null ? "" : said.snapshotId()),
        reasons(said.reasonCodes() == null ? List.of() : said.reasonCodes()),
        said.occurredAt() == null ? now : said.occurredAt());
  }

  private static List<SecurityId> securities(List<String> ids) {
    if (ids.isEmpty() || ids.size() > Feedback.MOST_SECURITIES) {
      throw new InvalidValueException(
          "securityIds", ids.size() + " securities", "1 to " + Feedback.MOST_SECURITIES);
    }
    return ids.stream().map(id -> new SecurityId(require("securityIds", id))).toList();
  }

  private static List<String> reasons(List<String> codes) {
    if (codes.size() > MOST_REASONS) {
      throw new InvalidValueException(
          "reasonCodes", codes.size() + " codes", "at most " + MOST_REASONS);
    }
    return codes.stream()
        .map(code -> short128("reasonCodes", require("reasonCodes", code)))
        .toList();
  }

  private static String short128(String field, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidValueException(field, text, "at most " + LONGEST + " characters");
    }
    return text;
  }

  /** Half of the SHA-256 of what was said; the order of the securities does not matter. */
  private static String derivedId(
      String recommendation, InvestorId investor, FeedbackKind kind, List<SecurityId> securities) {
    StringBuilder said = new StringBuilder(recommendation).append(' ').append(investor);
    said.append(' ').append(kind);
    securities.stream().sorted().distinct().forEach(id -> said.append(' ').append(id));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static <T> T require(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(field, null, "present");
    }
    return value;
  }
}
