/** Generations as jobs: publishes every promised event once, over any kill. Called over REST. */
@NullMarked
package io.bellwether.synthetic.generation;

import org.jspecify.annotations.NullMarked;
