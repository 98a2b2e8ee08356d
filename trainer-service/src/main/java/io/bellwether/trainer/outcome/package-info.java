/**
 * What became of answers: their records and feedback in MongoDB, and how often clients bought what
 * they were recommended, by snapshot and by arm of an experiment. Called over REST, and by whatever
 * decides when to train.
 */
@NullMarked
package io.bellwether.trainer.outcome;

import org.jspecify.annotations.NullMarked;
