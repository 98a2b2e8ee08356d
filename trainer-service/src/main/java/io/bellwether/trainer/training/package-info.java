/** From the folded log to a published snapshot, as a job over REST. */
@NullMarked
package io.bellwether.trainer.training;

import org.jspecify.annotations.NullMarked;
