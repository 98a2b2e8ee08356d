/** What an import takes, corrects, withholds and refuses. */
@NullMarked
package io.bellwether.scraper.file;

import org.jspecify.annotations.NullMarked;
