/**
 * What clients are like, as the numbers by which they are compared: fitted once by training, made
 * again for a changed client by whoever answers. Called by trainer-service and similarity-service.
 */
@NullMarked
package io.bellwether.features.clients;

import org.jspecify.annotations.NullMarked;
