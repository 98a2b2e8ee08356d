/**
 * Reads the pages of one site with good manners, keeps them, and asks only for those that have
 * changed. Called by runs over a site.
 */
@NullMarked
package io.bellwether.scraper.visit;

import org.jspecify.annotations.NullMarked;
