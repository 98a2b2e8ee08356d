/**
 * The log as its users see it: write events with back-pressure, read them on from an offset vector,
 * follow them, and bury what is no event. Called by every service.
 */
@NullMarked
package io.bellwether.eventlog;

import org.jspecify.annotations.NullMarked;
