@NullMarked
package io.bellwether.crosssell;

import org.jspecify.annotations.NullMarked;
