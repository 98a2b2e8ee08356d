/** Why a security is recommended. Called by the ranking. */
@NullMarked
package io.bellwether.recommender.reason;

import org.jspecify.annotations.NullMarked;
