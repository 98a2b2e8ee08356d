/** What is like a security, by who buys it and by what is said of it. Called by endpoints. */
@NullMarked
package io.bellwether.similarity.securities;

import org.jspecify.annotations.NullMarked;
