/** How texts become figures, indices and markets. */
@NullMarked
package io.bellwether.scraper.figure;

import org.jspecify.annotations.NullMarked;
