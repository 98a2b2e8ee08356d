/**
 * From an announcement in the log to a verified snapshot in service. Called by the messaging
 * connector; a service only declares what it serves.
 */
@NullMarked
package io.bellwether.serving.feed;

import org.jspecify.annotations.NullMarked;
