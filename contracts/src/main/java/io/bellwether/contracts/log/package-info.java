/**
 * How events lie in the log: topics, CloudEvents headers, Protobuf bytes, offsets. Called by
 * event-log and tests.
 */
@NullMarked
package io.bellwether.contracts.log;

import org.jspecify.annotations.NullMarked;
