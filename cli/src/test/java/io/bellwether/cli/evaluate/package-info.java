@NullMarked
package io.bellwether.cli.evaluate;

import org.jspecify.annotations.NullMarked;
