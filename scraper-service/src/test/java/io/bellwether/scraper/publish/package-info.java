/** What is published, and what is no news. */
@NullMarked
package io.bellwether.scraper.publish;

import org.jspecify.annotations.NullMarked;
