/**
 * What a page says of a security, as the security of an event. Called by runs over sites and by
 * whoever reads kept pages again.
 */
@NullMarked
package io.bellwether.scraper.facts;

import org.jspecify.annotations.NullMarked;
