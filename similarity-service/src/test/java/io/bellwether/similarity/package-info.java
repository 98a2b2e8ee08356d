/** The service as a whole against a real broker, and what its tests share. */
@NullMarked
package io.bellwether.similarity;

import org.jspecify.annotations.NullMarked;
