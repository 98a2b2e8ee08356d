/** The trainer's settings and its health. */
@NullMarked
package io.bellwether.trainer;

import org.jspecify.annotations.NullMarked;
