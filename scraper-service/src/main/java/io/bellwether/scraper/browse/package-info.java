/**
 * Loads pages in a real browser: from allowed hosts alone, as robots.txt permits, one at a time.
 * Called by scrapes.
 */
@NullMarked
package io.bellwether.scraper.browse;

import org.jspecify.annotations.NullMarked;
