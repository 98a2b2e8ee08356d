/** Sites that do as a test says, and what visitors do there. */
@NullMarked
package io.bellwether.scraper.site;

import org.jspecify.annotations.NullMarked;
