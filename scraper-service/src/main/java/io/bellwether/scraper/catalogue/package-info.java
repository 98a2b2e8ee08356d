/**
 * What is known of every security now and was known before: a projection of the log that survives
 * the loss of its database. Called over REST and by whoever publishes.
 */
@NullMarked
package io.bellwether.scraper.catalogue;

import org.jspecify.annotations.NullMarked;
