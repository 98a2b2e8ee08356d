/** What pages say of securities. */
@NullMarked
package io.bellwether.scraper.facts;

import org.jspecify.annotations.NullMarked;
