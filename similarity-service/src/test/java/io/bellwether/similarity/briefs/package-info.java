/** What briefs promises. */
@NullMarked
package io.bellwether.similarity.briefs;

import org.jspecify.annotations.NullMarked;
