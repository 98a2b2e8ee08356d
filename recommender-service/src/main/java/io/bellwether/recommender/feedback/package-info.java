/** What became of answers, from the front office to the log. Called over REST and gRPC. */
@NullMarked
package io.bellwether.recommender.feedback;

import org.jspecify.annotations.NullMarked;
