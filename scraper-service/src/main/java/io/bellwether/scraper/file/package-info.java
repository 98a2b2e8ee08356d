/** One import of a file of securities, with a report of every value that was not taken as it is. */
@NullMarked
package io.bellwether.scraper.file;

import org.jspecify.annotations.NullMarked;
