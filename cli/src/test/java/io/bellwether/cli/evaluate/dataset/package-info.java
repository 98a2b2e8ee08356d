@NullMarked
package io.bellwether.cli.evaluate.dataset;

import org.jspecify.annotations.NullMarked;
