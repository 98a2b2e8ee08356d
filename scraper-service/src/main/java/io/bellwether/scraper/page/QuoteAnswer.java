package io.bellwether.scraper.page;

import io.bellwether.scraper.figure.FigureSheet;
import java.util.List;

/** What a site says when it is asked for one security. */
public sealed interface QuoteAnswer {

  /** It knows the security. Texts that the page leaves out are empty. */
  record Quote(
      String ticker,
      String name,
      String sector,
      String industry,
      String country,
      String exchange,
      List<String> indices,
      FigureSheet figures)
      implements QuoteAnswer {

    public Quote {
      indices = List.copyOf(indices);
    }
  }

  /** It lists no such ticker. */
  record UnknownTicker(String ticker) implements QuoteAnswer {}
}
