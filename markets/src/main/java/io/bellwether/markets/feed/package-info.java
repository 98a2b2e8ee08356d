/**
 * What every source of investors and trades hands over. Called by whoever writes them somewhere.
 */
@NullMarked
package io.bellwether.markets.feed;

import org.jspecify.annotations.NullMarked;
