/**
 * Identifiers that cannot be wrong: checked where they are made. Called by everything that names a
 * thing.
 */
@NullMarked
package io.bellwether.contracts.identity;

import org.jspecify.annotations.NullMarked;
