@NullMarked
package io.bellwether.cli.answer;

import org.jspecify.annotations.NullMarked;
