package io.bellwether.scraper.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.scraper.figure.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not taken as a site has it.
 *
 * @param figure the cell's label; absent when the whole security was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(String ticker, @Nullable String figure, String reason) {

  static Note of(String ticker, Withheld left) {
    return new Note(ticker, left.column(), "\"%s\": %s".formatted(left.value(), left.reason()));
  }
}
