/** What happens at a firm, as validated records. Called by every producer and every fold. */
@NullMarked
package io.bellwether.contracts.event;

import org.jspecify.annotations.NullMarked;
