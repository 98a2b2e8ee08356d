/** What is made of a site's answers. */
@NullMarked
package io.bellwether.scraper.visit;

import org.jspecify.annotations.NullMarked;
