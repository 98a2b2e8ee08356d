/** What a scrape brings in through a real browser. */
@NullMarked
package io.bellwether.scraper.scrape;

import org.jspecify.annotations.NullMarked;
