/**
 * Which securities may be shown: the configured book of rules over the catalogue as the log has it
 * now. Called by the ranking; the rules themselves stand in {@code io.bellwether.ranking.rules}.
 */
@NullMarked
package io.bellwether.recommender.rules;

import org.jspecify.annotations.NullMarked;
