/** Exact money with its currency. Called by events and by whoever computes a price. */
@NullMarked
package io.bellwether.contracts.money;

import org.jspecify.annotations.NullMarked;
