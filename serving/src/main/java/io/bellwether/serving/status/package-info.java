/** What is served, and whether it is well: health checks and an endpoint. Called by operators. */
@NullMarked
package io.bellwether.serving.status;

import org.jspecify.annotations.NullMarked;
