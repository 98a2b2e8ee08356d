/** One run over a market site, from the list of its securities to the last quote page. */
@NullMarked
package io.bellwether.scraper.scrape;

import org.jspecify.annotations.NullMarked;
