/** Sites that securities come from, by name. Called by runs and by what starts them. */
@NullMarked
package io.bellwether.scraper.source;

import org.jspecify.annotations.NullMarked;
