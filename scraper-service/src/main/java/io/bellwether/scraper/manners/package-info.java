/**
 * How a site is treated: one visitor at a time, with pauses, within its robots.txt, and not at all
 * while it refuses. Called by whoever visits a site.
 */
@NullMarked
package io.bellwether.scraper.manners;

import org.jspecify.annotations.NullMarked;
