/** Generations, replays and live modes over gRPC. Called by other programs. */
@NullMarked
package io.bellwether.synthetic.rpc;

import org.jspecify.annotations.NullMarked;
