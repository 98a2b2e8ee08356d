/** What is known at a moment, told by the feature pipeline. Called by training and evaluation. */
@NullMarked
package io.bellwether.ranking.knowledge;

import org.jspecify.annotations.NullMarked;
