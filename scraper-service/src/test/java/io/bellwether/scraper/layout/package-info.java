/** What an import takes, corrects, withholds and refuses. */
@NullMarked
package io.bellwether.scraper.layout;

import org.jspecify.annotations.NullMarked;
