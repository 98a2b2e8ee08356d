/**
 * Gets one page from a site, and nothing from anywhere else: through Chromium, as its scripts leave
 * it or as the site sends it, or without a browser. Called by visits, which know the manners.
 */
@NullMarked
package io.bellwether.scraper.browse;

import org.jspecify.annotations.NullMarked;
