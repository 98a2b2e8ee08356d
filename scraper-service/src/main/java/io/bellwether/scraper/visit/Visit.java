package io.bellwether.scraper.visit;

import io.bellwether.scraper.capture.Capture;

/**
 * A page that was read.
 *
 * @param page what the parser made of it
 * @param capture where it is kept
 * @param sent whether the site sent it; else it was known already
 */
public record Visit<T>(T page, Capture capture, boolean sent) {}
