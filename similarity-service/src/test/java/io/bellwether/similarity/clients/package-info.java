/** Live states over small snapshots. */
@NullMarked
package io.bellwether.similarity.clients;

import org.jspecify.annotations.NullMarked;
