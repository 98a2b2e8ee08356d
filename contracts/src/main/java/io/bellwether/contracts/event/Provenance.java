package io.bellwether.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read.
 *
 * @param source a short name of the source, such as {@code market-site} or {@code csv}
 * @param address the page or file it was read from
 * @param seenAt when it was read, apart from when it was true
 * @param captureSha256 digest of the kept raw capture in lower-case hex, or null when none is kept
 */
public record Provenance(
    String source, String address, Instant seenAt, @Nullable String captureSha256) {}
