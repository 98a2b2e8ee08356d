/** Keeps what was read, as it was read. Called by whoever publishes a figure. */
@NullMarked
package io.bellwether.scraper.capture;

import org.jspecify.annotations.NullMarked;
