/** Brings files in: each import a job with a report. Called over REST. */
@NullMarked
package io.bellwether.scraper.file;

import org.jspecify.annotations.NullMarked;
