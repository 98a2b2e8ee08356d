/** What is kept. */
@NullMarked
package io.bellwether.scraper.capture;

import org.jspecify.annotations.NullMarked;
