@NullMarked
package io.bellwether.crosssell.held;

import org.jspecify.annotations.NullMarked;
