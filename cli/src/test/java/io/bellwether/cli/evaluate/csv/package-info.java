@NullMarked
package io.bellwether.cli.evaluate.csv;

import org.jspecify.annotations.NullMarked;
