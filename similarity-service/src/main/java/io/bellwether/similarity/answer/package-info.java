/** Similar clients over REST and gRPC, by one path. Called by front-office systems. */
@NullMarked
package io.bellwether.similarity.answer;

import org.jspecify.annotations.NullMarked;
