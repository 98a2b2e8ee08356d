/** The log as injectable beans, with its topics made. Called by every service. */
@NullMarked
package io.bellwether.kit.log;

import org.jspecify.annotations.NullMarked;
