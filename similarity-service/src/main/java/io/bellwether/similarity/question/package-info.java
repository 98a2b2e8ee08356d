/** What can be asked about similar clients, checked. Called by endpoints, answered from a state. */
@NullMarked
package io.bellwether.similarity.question;

import org.jspecify.annotations.NullMarked;
