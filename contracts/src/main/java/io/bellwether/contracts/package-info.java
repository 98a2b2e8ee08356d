/** The words that services share. Called by every module but algorithms and snapshots. */
@NullMarked
package io.bellwether.contracts;

import org.jspecify.annotations.NullMarked;
