/** What fartrans promises. */
@NullMarked
package io.bellwether.markets.fartrans;

import org.jspecify.annotations.NullMarked;
