/** The build's guard over the wire schema: it evolves by additions only. Called by the build. */
@NullMarked
package io.bellwether.contracts.schema;

import org.jspecify.annotations.NullMarked;
