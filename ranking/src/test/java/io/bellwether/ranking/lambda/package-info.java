@NullMarked
package io.bellwether.ranking.lambda;

import org.jspecify.annotations.NullMarked;
