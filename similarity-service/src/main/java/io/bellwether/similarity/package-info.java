/** The service and what can be set for it. Called by the framework. */
@NullMarked
package io.bellwether.similarity;

import org.jspecify.annotations.NullMarked;
