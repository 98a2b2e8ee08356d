/** What is known of investors and securities, as sparse rows. Called by trainers and models. */
@NullMarked
package io.bellwether.algorithms.features;

import org.jspecify.annotations.NullMarked;
