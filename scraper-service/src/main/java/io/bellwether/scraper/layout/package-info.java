/** Reads files as securities, each by its own layout, which is recognised. Called by the import. */
@NullMarked
package io.bellwether.scraper.layout;

import org.jspecify.annotations.NullMarked;
