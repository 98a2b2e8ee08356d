/**
 * Nearest rows of a dense feature matrix: which investor, or which security, is most like this one.
 */
@NullMarked
package io.bellwether.algorithms.similarity;

import org.jspecify.annotations.NullMarked;
