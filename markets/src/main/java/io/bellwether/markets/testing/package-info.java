/**
 * Made-up catalogues for tests. Called by the tests of this module and of synthetic-data-service.
 */
@NullMarked
package io.bellwether.markets.testing;

import org.jspecify.annotations.NullMarked;
