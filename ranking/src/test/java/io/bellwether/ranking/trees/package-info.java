@NullMarked
package io.bellwether.ranking.trees;

import org.jspecify.annotations.NullMarked;
