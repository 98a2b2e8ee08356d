/**
 * What securities and investors are like, as numbers. Called by training and by serving, so that
 * both see the same.
 */
@NullMarked
package io.bellwether.features;

import org.jspecify.annotations.NullMarked;
