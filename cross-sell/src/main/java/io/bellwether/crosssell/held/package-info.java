/**
 * Who holds what, as the offers and campaigns ask for it: held once and for all, or changing while
 * questions are answered; by security or by product. Called by whoever folds the purchases.
 */
@NullMarked
package io.bellwether.crosssell.held;

import org.jspecify.annotations.NullMarked;
