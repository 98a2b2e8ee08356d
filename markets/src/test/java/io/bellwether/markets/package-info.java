/** Statistics for the tests of this module. */
@NullMarked
package io.bellwether.markets;

import org.jspecify.annotations.NullMarked;
