/** That each cause acts as strongly as its strength says. */
@NullMarked
package io.bellwether.markets.causal;

import org.jspecify.annotations.NullMarked;
