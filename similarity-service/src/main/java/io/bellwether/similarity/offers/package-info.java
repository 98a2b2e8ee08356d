/** What to offer a client: what the like hold and the client does not. Called by the channels. */
@NullMarked
package io.bellwether.similarity.offers;

import org.jspecify.annotations.NullMarked;
