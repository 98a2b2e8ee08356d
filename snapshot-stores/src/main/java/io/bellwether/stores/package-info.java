/**
 * Makes the snapshot store that a service is configured with: a folder, GridFS or an S3-compatible
 * store. Called by the container, for the trainer and the services that answer.
 */
@NullMarked
package io.bellwether.stores;

import org.jspecify.annotations.NullMarked;
