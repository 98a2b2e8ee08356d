package io.bellwether.scraper.merge;

import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a security can be recognised.
 *
 * @param market null where none is known; an exchange's segments are the exchange
 * @param sources the labels of all that told of it
 */
public record Identity(
    SecurityId id,
    @Nullable Isin isin,
    @Nullable Mic market,
    String ticker,
    String name,
    Set<String> sources) {

  public Identity {
    sources = Set.copyOf(sources);
  }

  public static Identity of(Security security) {
    Set<String> sources = new TreeSet<>();
    sources.add(security.provenance().source());
    for (Attribution each : security.attributions()) {
      sources.add(each.provenance().source());
    }
    return of(
        security.id(),
        security.isin(),
        security.mic(),
        security.ticker(),
        security.name(),
        sources);
  }

  public static Identity of(
      SecurityId id,
      @Nullable Isin isin,
      @Nullable Mic mic,
      String ticker,
      String name,
      Set<String> sources) {
    return new Identity(id, isin, mic == null ? null : operating(mic), ticker, name, sources);
  }

  boolean isToldBy(Source.Kind kind) {
    return sources.stream().anyMatch(each -> Source.labelled(each).kind() == kind);
  }

  /** Null for the standard's own code for no market. */
  private static @Nullable Mic operating(Mic mic) {
    return switch (mic.value()) {
      case "XXXX" -> null;
      case "XNGS", "XNMS", "XNCM" -> new Mic("XNAS");
      default -> mic;
    };
  }
}
