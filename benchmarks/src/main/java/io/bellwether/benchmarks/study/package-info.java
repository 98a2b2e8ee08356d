/** Models with features on markets whose causes are known. Started by hand. */
@NullMarked
package io.bellwether.benchmarks.study;

import org.jspecify.annotations.NullMarked;
