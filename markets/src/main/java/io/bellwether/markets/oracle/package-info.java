/** What could be known of a source's trades at best. Called by whoever reports on them. */
@NullMarked
package io.bellwether.markets.oracle;

import org.jspecify.annotations.NullMarked;
