package io.bellwether.contracts.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.bellwether.contracts.event.DomainEvent;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.wire.Decimal;
import io.bellwether.contracts.wire.FigureValue;
import io.bellwether.contracts.wire.Money;
import io.bellwether.contracts.wire.PartitionOffset;
import io.bellwether.contracts.wire.Side;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are no events of ours, each with the reason that goes to the dead letters. */
final class RefusedRecordsTest {

  private static final Received TRADE =
      Received.of(CloudEventCodec.encode(EventType.TRADE, Samples.event(Samples.trade("web"))));
  private static final Received SECURITY =
      Received.of(
          CloudEventCodec.encode(EventType.SECURITY, Samples.event(Samples.sparseSecurity())));
  private static final Received SNAPSHOT =
      Received.of(
          CloudEventCodec.encode(
              EventType.SNAPSHOT_PUBLISHED, Samples.event(Samples.fullSnapshot())));
  private static final Received INVESTOR =
      Received.of(
          CloudEventCodec.encode(EventType.INVESTOR, Samples.event(Samples.fullInvestor())));

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source"})
  void aMissingHeader(String name) {
    assertRefused(EventType.TRADE, TRADE.withoutHeader(name), "not a CloudEvent in binary mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"})
  void anEmptyHeader(String name) {
    assertRefused(EventType.TRADE, TRADE.withHeader(name, ""), "");
  }

  @Test
  void anEmptyIdOrSource() {
    assertRefused(EventType.TRADE, TRADE.withHeader("ce_id", ""), "ce_id is \"\"");
    assertRefused(EventType.TRADE, TRADE.withHeader("ce_source", ""), "ce_source is \"\"");
  }

  @Test
  void aTradeThatWasExecutedLongAfterItsEvent() {
    assertRefused(
        EventType.TRADE,
        TRADE.withHeader("ce_time", "2020-01-01T00:00:00Z"),
        "but must be at most 2020-01-02T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source"})
  void aNullHeader(String name) {
    byte[] none = null;
    assertRefused(EventType.TRADE, TRADE.withHeader(name, none), "not a CloudEvent");
  }

  @Test
  void aBrokenHeader() {
    assertRefused(EventType.TRADE, TRADE.withHeader("ce_time", "yesterday"), "yesterday");
    assertRefused(EventType.TRADE, TRADE.withHeader("ce_source", ":no uri"), ":no uri");
    assertRefused(EventType.TRADE, TRADE.withHeader("ce_specversion", "9.9"), "9.9");
  }

  @Test
  void theStructuredModeOfCloudEvents() {
    assertRefused(
        EventType.TRADE,
        TRADE.withHeader("content-type", "application/cloudevents+json"),
        "not a CloudEvent in binary mode");
  }

  @Test
  void theTypeOfAnotherTopic() {
    assertRefused(
        EventType.TRADE,
        TRADE.withHeader("ce_type", "io.bellwether.feedback.v1"),
        "ce_type is io.bellwether.feedback.v1, but topic trades carries io.bellwether.trade.v1 or"
            + " io.bellwether.trade-cancelled.v1");
  }

  @Test
  void noValue() {
    assertRefused(EventType.TRADE, TRADE.withValue(null), "value is null");
  }

  @Test
  void anEmptyValue() {
    assertRefused(EventType.TRADE, TRADE.withValue(new byte[0]), "investorId is \"\"");
  }

  @Test
  void everyTruncatedValueButThatOfWholeFields() {
    byte[] whole = TradeWire.toWire(Samples.trade("web")).toByteArray();
    // the last field is the channel, which may be absent
    int channelBytes = 2 + "web".length();
    for (int length = 0; length < whole.length; length++) {
      if (length != whole.length - channelBytes) {
        assertRefused(EventType.TRADE, TRADE.withValue(Arrays.copyOf(whole, length)), "");
      }
    }
  }

  @Test
  void garbage() {
    byte[] garbage = new byte[64];
    Arrays.fill(garbage, (byte) 0xff);

    assertRefused(
        EventType.TRADE,
        TRADE.withValue(garbage),
        "payload is no Protobuf of io.bellwether.trade.v1");
  }

  @Test
  void aKeyThatIsNotThePayloads() {
    assertRefused(
        EventType.TRADE,
        TRADE.withKey("investor-2"),
        "key is investor-2, but the payload's is investor-1");
    assertRefused(EventType.TRADE, TRADE.withKey(null), "key is null");
  }

  @Test
  void aTradeOfNoSide() {
    assertTradeRefused(trade -> trade.clearSide(), "side is null, but must be present and known");
    assertTradeRefused(trade -> trade.setSide(Side.SIDE_UNSPECIFIED), "side is null");
    assertTradeRefused(trade -> trade.setSideValue(99), "side is null");
  }

  @Test
  void anUnknownCurrency() {
    assertTradeRefused(
        trade -> trade.getPriceBuilder().setCurrency("BTC"),
        "currency is \"BTC\", but must be a currency code of ISO 4217");
  }

  @Test
  void aNegativeOrMissingQuantity() {
    assertTradeRefused(
        trade -> trade.getQuantityBuilder().setUnscaled(-350),
        "quantity is \"-3.50\", but must be above 0");
    assertTradeRefused(trade -> trade.clearQuantity(), "quantity is \"0\"");
  }

  @Test
  void aScaleThatNobodyWrites() {
    assertTradeRefused(
        trade -> trade.getQuantityBuilder().setScale(Integer.MIN_VALUE),
        "quantity.scale is -2147483648, but must be -18 to 18");
  }

  @Test
  void aMissingOrEmptyPrice() {
    assertTradeRefused(trade -> trade.clearPrice(), "price is null, but must be present");
    assertTradeRefused(
        trade -> trade.setPrice(Money.newBuilder().setCurrency("USD")),
        "price.amount is null, but must be present");
  }

  @Test
  void aMissingOrImpossibleTime() {
    assertTradeRefused(trade -> trade.clearExecutedAt(), "executedAt is null, but must be present");
    assertTradeRefused(
        trade -> trade.getExecutedAtBuilder().setNanos(-1),
        "executedAt.nanos is -1, but must be 0 to 999999999");
    assertTradeRefused(
        trade -> trade.setExecutedAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE)),
        "io.bellwether.trade.v1: ");
  }

  @Test
  void aSecurityWhoseIdIsNotItsOwn() {
    var wire = SecurityWire.toWire(Samples.sparseSecurity()).toBuilder().setTicker("MSFT");

    assertRefused(EventType.SECURITY, with(SECURITY, wire), "must be XNAS:MSFT");
  }

  @Test
  void aFigureWithoutAValue() {
    var wire =
        SecurityWire.toWire(Samples.sparseSecurity()).toBuilder()
            .addFigures(
                FigureValue.newBuilder()
                    .setFigure(io.bellwether.contracts.wire.FigureName.FIGURE_PRICE));

    assertRefused(EventType.SECURITY, with(SECURITY, wire), "PRICE is null, but must be present");
  }

  @Test
  void aFigureOutsideItsBounds() {
    var wire =
        SecurityWire.toWire(Samples.sparseSecurity()).toBuilder()
            .addFigures(
                FigureValue.newBuilder()
                    .setFigure(io.bellwether.contracts.wire.FigureName.FIGURE_RSI_14)
                    .setValue(Decimal.newBuilder().setUnscaled(101)));

    assertRefused(EventType.SECURITY, with(SECURITY, wire), "RSI_14 is \"101\"");
  }

  /** Older readers must live with newer writers. */
  @Test
  void notAFigureOfANewerSchema() {
    var wire =
        SecurityWire.toWire(Samples.sparseSecurity()).toBuilder()
            .addFigures(
                FigureValue.newBuilder()
                    .setFigureValue(9_999)
                    .setValue(Decimal.newBuilder().setUnscaled(1)));

    Event<?> event = CloudEventCodec.decode(Topic.SECURITIES, with(SECURITY, wire).asRecord());

    assertThat(event.payload()).isEqualTo(Samples.sparseSecurity());
  }

  @Test
  void aNegativePartition() {
    var wire =
        SnapshotPublishedWire.toWire(Samples.fullSnapshot()).toBuilder()
            .addOffsets(PartitionOffset.newBuilder().setTopic("trades").setPartition(-1));

    assertRefused(
        EventType.SNAPSHOT_PUBLISHED,
        with(SNAPSHOT, wire),
        "offsets.partition is -1, but must be at least 0");
  }

  @Test
  void anInvestorOfAnImpossibleAge() {
    var wire = InvestorWire.toWire(Samples.fullInvestor()).toBuilder().setAgeYears(0);

    assertRefused(EventType.INVESTOR, with(INVESTOR, wire), "ageYears is 0, but must be 14 to 120");
  }

  @Test
  void aCapacityWithoutALowerEnd() {
    var wire = InvestorWire.toWire(Samples.fullInvestor()).toBuilder();
    wire.getCapacityBuilder().clearFrom();

    assertRefused(
        EventType.INVESTOR, with(INVESTOR, wire), "capacity.from is null, but must be present");
  }

  /** Older readers must live with newer writers. */
  @Test
  void notAPredictedRiskProfileOfANewerSchema() {
    var wire =
        InvestorWire.toWire(Samples.wealthyInvestor()).toBuilder()
            .setRiskProfileValue(9_999)
            .addPredictedValue(9_999);

    Investor investor =
        (Investor) CloudEventCodec.decode(Topic.USERS, with(INVESTOR, wire).asRecord()).payload();

    assertThat(investor.riskProfile()).isNull();
    assertThat(investor.predicted()).isEmpty();
    assertThat(investor.capacity()).isEqualTo(Samples.wealthyInvestor().capacity());
  }

  private static void assertTradeRefused(
      Consumer<io.bellwether.contracts.wire.Trade.Builder> change, String reason) {
    var wire = TradeWire.toWire(Samples.trade("web")).toBuilder();
    change.accept(wire);
    assertRefused(EventType.TRADE, with(TRADE, wire), reason);
  }

  private static <T extends DomainEvent> void assertRefused(
      EventType<T> type, Received received, String reason) {
    assertThatThrownBy(() -> CloudEventCodec.decode(type.topic(), received.asRecord()))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining(reason);
  }

  private static Received with(Received received, Message.Builder payload) {
    return received.withValue(payload.build().toByteArray());
  }
}
