/** How pages of several years are read. */
@NullMarked
package io.bellwether.scraper.page;

import org.jspecify.annotations.NullMarked;
