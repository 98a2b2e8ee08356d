/**
 * What may be shown to a client: named rules in an order, each of which says how many candidates it
 * removed. Called by serving and by evaluation, after candidates are gathered and ordered. All
 * rules stand in {@code docs/rules.md}.
 */
@NullMarked
package io.bellwether.ranking.rules;

import org.jspecify.annotations.NullMarked;
