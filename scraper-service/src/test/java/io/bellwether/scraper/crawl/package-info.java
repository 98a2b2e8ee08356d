/**
 * A long walk over a site that does everything a site can do to a walker, with a kill on the way.
 */
@NullMarked
package io.bellwether.scraper.crawl;

import org.jspecify.annotations.NullMarked;
