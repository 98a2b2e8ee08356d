/** Real captures and recorded data, read in place where they are at hand. */
@NullMarked
package io.bellwether.scraper;

import org.jspecify.annotations.NullMarked;
