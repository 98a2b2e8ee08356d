/** Rules and journeys of the whole platform. Run by the build, after every module. */
@NullMarked
package io.bellwether.acceptance;

import org.jspecify.annotations.NullMarked;
