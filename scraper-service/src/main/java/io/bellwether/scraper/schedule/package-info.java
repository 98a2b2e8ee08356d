/**
 * Begins runs of configured sources, by request and by the clock, and takes up those that did not
 * end. Called over REST.
 */
@NullMarked
package io.bellwether.scraper.schedule;

import org.jspecify.annotations.NullMarked;
