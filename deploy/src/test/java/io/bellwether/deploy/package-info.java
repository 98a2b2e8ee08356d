/**
 * Checks the deployment files without a container engine or a cluster: that they parse, that they
 * render, and that they agree with each other and with the services they start.
 */
@NullMarked
package io.bellwether.deploy;

import org.jspecify.annotations.NullMarked;
