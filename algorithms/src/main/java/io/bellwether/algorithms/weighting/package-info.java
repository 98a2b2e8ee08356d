/**
 * How much a purchase tells of a security, once investors who buy everything and securities that
 * everybody buys are allowed for. Called by trainers before they learn.
 */
@NullMarked
package io.bellwether.algorithms.weighting;

import org.jspecify.annotations.NullMarked;
