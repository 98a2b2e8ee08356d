/** What the catalogue keeps in mind. */
@NullMarked
package io.bellwether.scraper.catalogue;

import org.jspecify.annotations.NullMarked;
