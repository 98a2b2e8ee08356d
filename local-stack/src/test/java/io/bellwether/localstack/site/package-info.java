/** What the market site shows. */
@NullMarked
package io.bellwether.localstack.site;

import org.jspecify.annotations.NullMarked;
