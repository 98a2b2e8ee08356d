/** Brings securities in: from market sites, from files; and keeps the catalogue of them. */
@NullMarked
package io.bellwether.scraper;

import org.jspecify.annotations.NullMarked;
