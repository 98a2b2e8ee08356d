/** How a site is treated, by a clock that tests move. */
@NullMarked
package io.bellwether.scraper.manners;

import org.jspecify.annotations.NullMarked;
