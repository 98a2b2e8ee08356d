package io.bellwether.similarity.briefs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bellwether.contracts.event.ClientBrief;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells briefs apart by whom and what they name, in order. Distances and scores move a little with
 * every trade of anybody: that alone is no news to a sales desk.
 */
final class ListDigest {

  private static final int BYTES = 16;

  private ListDigest() {}

  /** 32 hex digits. */
  static String of(ClientBrief brief) {
    StringBuilder lists = new StringBuilder();
    brief.neighbours().forEach(near -> lists.append(near.investorId().value()).append('\n'));
    lists.append('\n');
    brief.offers().forEach(offer -> lists.append(offer.securityId().value()).append('\n'));
    byte[] digest = sha256().digest(lists.toString().getBytes(US_ASCII));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
