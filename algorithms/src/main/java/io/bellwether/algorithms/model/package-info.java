/**
 * Trainers make immutable models; a model scores every security for a history and says why. Called
 * by the trainer, by the services that recommend, and by the evaluation.
 */
@NullMarked
package io.bellwether.algorithms.model;

import org.jspecify.annotations.NullMarked;
