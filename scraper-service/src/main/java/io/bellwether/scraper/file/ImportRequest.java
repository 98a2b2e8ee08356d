package io.bellwether.scraper.file;

import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param sha256 of the file, under which it is kept
 * @param mic the market of rows that name none
 * @param currency of all amounts in the file
 * @param asOf when the file's facts were true; null for when the import began
 */
public record ImportRequest(String sha256, String mic, String currency, @Nullable Instant asOf) {

  public ImportRequest {
    new Mic(mic);
    Money.requireCurrency(currency);
  }
}
