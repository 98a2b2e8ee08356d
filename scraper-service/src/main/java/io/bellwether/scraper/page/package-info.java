/**
 * Reads the pages of market sites by what their cells mean, not where they are. Called by scrapes.
 */
@NullMarked
package io.bellwether.scraper.page;

import org.jspecify.annotations.NullMarked;
