/** Feeds the log with made-up investors and trades. Holds the settings and the readiness. */
@NullMarked
package io.bellwether.synthetic;

import org.jspecify.annotations.NullMarked;
