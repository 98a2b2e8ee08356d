/** What is offered over small snapshots. */
@NullMarked
package io.bellwether.similarity.offers;

import org.jspecify.annotations.NullMarked;
