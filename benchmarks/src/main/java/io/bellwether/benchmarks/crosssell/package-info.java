/** How good offers and campaigns are on markets whose causes are known. Started by hand. */
@NullMarked
package io.bellwether.benchmarks.crosssell;

import org.jspecify.annotations.NullMarked;
