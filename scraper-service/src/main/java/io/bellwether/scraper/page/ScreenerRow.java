package io.bellwether.scraper.page;

import io.bellwether.scraper.figure.FigureSheet;

/** What a screener's row says of one security. Texts of columns that the view lacks are empty. */
public record ScreenerRow(
    String ticker,
    String company,
    String sector,
    String industry,
    String country,
    FigureSheet figures) {}
