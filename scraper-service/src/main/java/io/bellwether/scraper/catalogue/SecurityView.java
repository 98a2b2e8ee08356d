package io.bellwether.scraper.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.contracts.event.Attribution;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.event.KeyDate;
import io.bellwether.contracts.event.Provenance;
import io.bellwether.contracts.event.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A security as the catalogue shows it.
 *
 * @param figures by name; units and meanings are those of {@link
 *     io.bellwether.contracts.event.Figure}
 * @param asOf when the facts were true
 * @param publishedAt since when they are known here
 * @param provenance of every field that no attribution names
 * @param attributions fields that another source told
 * @param delistedAt since when nobody lists it; absent while it is listed
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
    Map<KeyDate, LocalDate> dates,
    Map<Trait, Boolean> traits,
    Instant asOf,
    @Nullable Instant publishedAt,
    ProvenanceView provenance,
    List<AttributionView> attributions,
    @Nullable Instant delistedAt) {

  /** Where and when the facts were read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProvenanceView(
      String source, String address, Instant seenAt, @Nullable String captureSha256) {

    Provenance provenance() {
      return new Provenance(source, address, seenAt, captureSha256);
    }
  }

  /** What one source told of a security that several tell of. */
  public record AttributionView(ProvenanceView provenance, Instant asOf, List<String> fields) {

    Attribution attribution() {
      return new Attribution(provenance.provenance(), asOf, Set.copyOf(fields));
    }
  }

  /**
   * Some securities in the order of their ids.
   *
   * @param total in the whole catalogue
   * @param next pass as {@code after} for the securities that follow; absent at the end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(long total, List<SecurityView> items, @Nullable String next) {}
}
