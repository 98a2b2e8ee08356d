/**
 * Keeps what was read, as it was read, and knows what was read when. Called by whoever publishes a
 * figure, and to ask sites only for what has changed.
 */
@NullMarked
package io.bellwether.scraper.capture;

import org.jspecify.annotations.NullMarked;
