package io.bellwether.trainer.features;

import io.bellwether.contracts.event.Investor;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a client.
 *
 * @param value from the profile, which may not be known, and the behaviour; NaN when it cannot be
 *     told
 * @param scaled whether it is a quantity to be brought to 0..1 by the population's extent; a
 *     feature that is 0 or 1 is not
 */
record FeatureColumn(
    String name, ToDoubleBiFunction<@Nullable Investor, Behaviour> value, boolean scaled) {}
