/** What rpc promises. */
@NullMarked
package io.bellwether.synthetic.rpc;

import org.jspecify.annotations.NullMarked;
