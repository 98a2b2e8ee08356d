/**
 * Reads figures, indices and markets from the texts of pages and files; what cannot be right is
 * withheld with its reason. Called by the page parsers and the file import.
 */
@NullMarked
package io.bellwether.scraper.figure;

import org.jspecify.annotations.NullMarked;
