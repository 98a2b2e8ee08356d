/**
 * Reads kept pages again with the parser of today, and publishes what comes out differently. Called
 * over REST.
 */
@NullMarked
package io.bellwether.scraper.again;

import org.jspecify.annotations.NullMarked;
