@NullMarked
package io.bellwether.cli.evaluate.report;

import org.jspecify.annotations.NullMarked;
