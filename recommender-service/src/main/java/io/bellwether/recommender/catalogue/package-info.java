/** What is known of securities now. Called by the fold, the rules, the ranking and the reasons. */
@NullMarked
package io.bellwether.recommender.catalogue;

import org.jspecify.annotations.NullMarked;
