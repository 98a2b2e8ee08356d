/** What every investor has bought, to the latest trade. Called by the fold and by the ranking. */
@NullMarked
package io.bellwether.recommender.history;

import org.jspecify.annotations.NullMarked;
