/**
 * Securities as rows of factors: packed for products with many histories at once, and random rows
 * to begin a training with. Called by the models that factorise.
 */
@NullMarked
package io.bellwether.algorithms.factors;

import org.jspecify.annotations.NullMarked;
