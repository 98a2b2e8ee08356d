package io.bellwether.scraper.catalogue;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.CloudEventCodec;
import io.bellwether.contracts.log.Event;
import io.bellwether.contracts.log.EventType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Digests over the wire form of a security, which the same facts always share. */
public final class FactsDigest {

  private static final int ID_DIGITS = 32;
  private static final Provenance NOWHERE = new Provenance("", "", Instant.EPOCH, null);

  private FactsDigest() {}

  /** Over the facts alone: equal when nothing has changed, whenever and wherever they were read. */
  public static String facts(Security security) {
    return sha256(with(security, Instant.EPOCH, NOWHERE, List.of()));
  }

  /** Equal for the same facts of the same moment from the same source, read again. */
  public static String eventId(Security security) {
    List<Attribution> attributions =
        security.attributions().stream()
            .map(each -> new Attribution(unseen(each.provenance()), each.asOf(), each.fields()))
            .toList();
    String digest =
        sha256(with(security, security.asOf(), unseen(security.provenance()), attributions));
    return "security-" + digest.substring(0, ID_DIGITS);
  }

  private static Provenance unseen(Provenance read) {
    return new Provenance(read.source(), read.address(), Instant.EPOCH, read.captureSha256());
  }

  private static Security with(
      Security of, Instant asOf, Provenance provenance, List<Attribution> attributions) {
    return new Security(
        of.id(),
        of.ticker(),
        of.isin(),
        of.mic(),
        of.name(),
        of.instrumentClass(),
        of.sector(),
        of.industry(),
        of.country(),
        of.indices(),
        of.currency(),
        of.figures(),
        asOf,
        provenance,
        attributions,
        of.dates(),
        of.traits(),
        of.delistedAt());
  }

  private static String sha256(Security security) {
    Event<Security> event = new Event<>("-", "-", Instant.EPOCH, security);
    byte[] wire = CloudEventCodec.encode(EventType.SECURITY, event).value();
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wire));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
