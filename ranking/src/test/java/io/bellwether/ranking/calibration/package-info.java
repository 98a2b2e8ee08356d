@NullMarked
package io.bellwether.ranking.calibration;

import org.jspecify.annotations.NullMarked;
