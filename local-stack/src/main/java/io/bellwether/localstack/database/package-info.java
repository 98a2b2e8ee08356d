/** One MongoDB-protocol server on an H2 file, on loopback. Started as a process of its own. */
@NullMarked
package io.bellwether.localstack.database;

import org.jspecify.annotations.NullMarked;
