/** When sources are scraped by themselves. */
@NullMarked
package io.bellwether.scraper.schedule;

import org.jspecify.annotations.NullMarked;
