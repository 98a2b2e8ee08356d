/** Publishes securities that have changed, each change once. Called by scrapes and imports. */
@NullMarked
package io.bellwether.scraper.publish;

import org.jspecify.annotations.NullMarked;
