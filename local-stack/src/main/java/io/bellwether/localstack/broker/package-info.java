/** One Apache Kafka broker in KRaft mode, durable, on loopback. Started as a process of its own. */
@NullMarked
package io.bellwether.localstack.broker;

import org.jspecify.annotations.NullMarked;
