/** What scheme promises. */
@NullMarked
package io.bellwether.synthetic.scheme;

import org.jspecify.annotations.NullMarked;
