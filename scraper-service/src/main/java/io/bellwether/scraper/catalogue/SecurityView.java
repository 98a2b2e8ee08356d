package io.bellwether.scraper.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.event.InstrumentClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A security as the catalogue shows it.
 *
 * @param figures by name; units and meanings are those of {@link
 *     io.bellwether.contracts.event.Figure}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecurityView(
    String id,
    String ticker,
    @Nullable String isin,
    @Nullable String mic,
    String name,
    @Nullable InstrumentClass instrumentClass,
    String sector,
    String industry,
    String country,
    List<String> indices,
    String currency,
    Map<String, BigDecimal> figures,
    Instant asOf,
    ProvenanceView provenance) {

  /** Where and when the facts were read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProvenanceView(
      String source, String address, Instant seenAt, @Nullable String captureSha256) {}

  /**
   * Some securities in the order of their ids.
   *
   * @param total in the whole catalogue
   * @param next pass as {@code after} for the securities that follow; absent at the end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(long total, List<SecurityView> items, @Nullable String next) {}
}
