/**
 * Every refusal in the form of its channel: problem details over REST, a status over gRPC. Called
 * by endpoints.
 */
@NullMarked
package io.bellwether.kit.problem;

import org.jspecify.annotations.NullMarked;
