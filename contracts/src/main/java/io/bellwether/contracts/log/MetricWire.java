package io.bellwether.contracts.log;

import io.bellwether.contracts.event.Metric;

/** A measure of a model to and from its Protobuf message. */
final class MetricWire {

  private MetricWire() {}

  static io.bellwether.contracts.wire.Metric toWire(Metric metric) {
    return io.bellwether.contracts.wire.Metric.newBuilder()
        .setModel(metric.model())
        .setName(metric.name())
        .setValue(metric.value())
        .setLow(metric.low())
        .setHigh(metric.high())
        .setInvestorCount(metric.investorCount())
        .build();
  }

  static Metric fromWire(io.bellwether.contracts.wire.Metric wire) {
    return new Metric(
        wire.getModel(),
        wire.getName(),
        wire.getValue(),
        wire.getLow(),
        wire.getHigh(),
        wire.getInvestorCount());
  }
}
