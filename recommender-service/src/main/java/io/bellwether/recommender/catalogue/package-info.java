/** What securities are called now. Called by the fold, the ranking and the reasons. */
@NullMarked
package io.bellwether.recommender.catalogue;

import org.jspecify.annotations.NullMarked;
