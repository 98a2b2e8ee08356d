@NullMarked
package io.bellwether.crosssell.near;

import org.jspecify.annotations.NullMarked;
