/** Small populations to fit to. */
@NullMarked
package io.bellwether.features.clients;

import org.jspecify.annotations.NullMarked;
