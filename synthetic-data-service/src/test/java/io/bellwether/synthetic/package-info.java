/** Made-up catalogues for the tests of this service. */
@NullMarked
package io.bellwether.synthetic;

import org.jspecify.annotations.NullMarked;
