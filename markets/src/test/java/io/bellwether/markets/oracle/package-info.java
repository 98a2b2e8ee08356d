/** What oracle promises. */
@NullMarked
package io.bellwether.markets.oracle;

import org.jspecify.annotations.NullMarked;
