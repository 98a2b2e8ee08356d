package io.bellwether.scraper.browse;

import java.util.Optional;

/**
 * What is done with a shown page before it is read.
 *
 * @param tab the text of a tab to click
 * @param ready a CSS selector of what must be seen then
 */
public record Steps(Optional<String> tab, Optional<String> ready) {

  public static final Steps NONE = new Steps(Optional.empty(), Optional.empty());
}
