/** Which pages may be visited. */
@NullMarked
package io.bellwether.scraper.browse;

import org.jspecify.annotations.NullMarked;
