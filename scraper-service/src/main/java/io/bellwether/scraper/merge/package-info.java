/**
 * Makes one security of what several sources say of it: tells which security a reading is of, and
 * whose word counts field by field. Called by whoever publishes.
 */
@NullMarked
package io.bellwether.scraper.merge;

import org.jspecify.annotations.NullMarked;
